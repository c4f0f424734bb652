using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Inbox.Classifying;
using GoPimi.Inbox.Contracts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Inbox.InboundMails;

internal static class ListInboundMails
{
    public sealed record Query(string? Status, string? After, int Limit) : IQuery<Page<Item>>;

    public sealed record Item(
        Guid Id,
        [property: ValueSet(typeof(InboundMailStatus))] string Status,
        [property: ValueSet(typeof(Classification))] string? Classification,
        MailAddress From,
        string Subject,
        DateTimeOffset ReceivedAt,
        Guid? TicketId);

    public static void Map(IEndpointRouteBuilder mails) => mails
        .MapGet("/", async (
            [ValueSet(typeof(InboundMailStatus))] string? status, string? after, int? limit, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(status, after, limit ?? Page.DefaultLimit), ct)))
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(ListInboundMails))
        .WithSummary("List received mails, newest first");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Status).Must(s => s is null || InboundMailStatus.All.Contains(s, StringComparer.Ordinal))
                .WithMessage($"One of {string.Join(", ", InboundMailStatus.All)}.");
            RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
        }
    }

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Page<Item>>
    {
        public async Task<Page<Item>> Handle(Query request, CancellationToken cancellationToken)
        {
            var args = new { request.Status, Before = Cursor.Decode<Key>(request.After)?.Id, Take = request.Limit + 1 };
            var rows = request.Status is null
                ? await db.ListAsync<Row>(Newest, args, cancellationToken)
                : await db.ListAsync<Row>(NewestOfStatus, args, cancellationToken);
            return Page.Of(rows, request.Limit, row => new Key(row.Id)).Select(row => new Item(
                row.Id, row.Status, row.Classification, new MailAddress(row.FromName, row.FromEmail), row.Subject, row.ReceivedAt, row.TicketId));
        }

        sealed record Key(Guid Id);

        sealed record Row(
            Guid Id, string Status, string? Classification, string FromName, string FromEmail, string Subject,
            DateTimeOffset ReceivedAt, Guid? TicketId);

        // Ids grow with time.
        const string Newest = """
            select id, status, classification, from_name, from_email, subject, received_at, ticket_id
            from inbox.inbound_mail
            where workspace_id = @WorkspaceId and id < coalesce(@Before::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
            order by id desc
            limit @Take
            """;

        const string NewestOfStatus = """
            select id, status, classification, from_name, from_email, subject, received_at, ticket_id
            from inbox.inbound_mail
            where workspace_id = @WorkspaceId and status = @Status
                and id < coalesce(@Before::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
            order by id desc
            limit @Take
            """;
    }
}
