using System.Text.Json;
using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Inbox.Contracts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Inbox.OutboundMails;

internal static class ListOutboundMails
{
    public sealed record Query(string? Status, string? After, int Limit) : IQuery<Page<Item>>;

    public sealed record Item(
        Guid Id,
        [property: ValueSet(typeof(OutboundKind))] string Kind,
        string To,
        string Subject,
        [property: ValueSet(typeof(OutboundState))] string Status,
        int Attempts,
        string? Error,
        DateTimeOffset CreatedAt,
        DateTimeOffset? SentAt,
        Guid? TicketId);

    public static void Map(IEndpointRouteBuilder mails) => mails
        .MapGet("/", async (
            [ValueSet(typeof(OutboundState))] string? status, string? after, int? limit, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(status, after, limit ?? Page.DefaultLimit), ct)))
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(ListOutboundMails))
        .WithSummary("List mails that leave, newest first");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Status).Must(s => s is null || OutboundState.All.Contains(s, StringComparer.Ordinal))
                .WithMessage($"One of {string.Join(", ", OutboundState.All)}.");
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
                : await db.ListAsync<Row>(NewestOfState, args, cancellationToken);
            return Page.Of(rows, request.Limit, row => new Key(row.Id)).Select(row => new Item(
                row.Id, row.Kind, Recipients(row), row.Subject, row.State, row.Attempt, row.Error, row.CreatedAt, row.SentAt, row.TicketId));
        }

        static string Recipients(Row row) => string.Join(", ", new[] { row.Recipients, row.Copies }
            .SelectMany(json => JsonSerializer.Deserialize<MailAddress[]>(json, EventJson.Options)!)
            .Select(a => a.Email));

        sealed record Key(Guid Id);

        sealed record Row(
            Guid Id, string Kind, string Recipients, string Copies, string Subject, string State, int Attempt, string? Error,
            DateTimeOffset CreatedAt, DateTimeOffset? SentAt, Guid? TicketId);

        const string Newest = """
            select id, kind, recipients::text, copies::text, subject, state, attempt, error, created_at, sent_at, ticket_id
            from inbox.outbound_mail
            where workspace_id = @WorkspaceId and id < coalesce(@Before::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
            order by id desc
            limit @Take
            """;

        const string NewestOfState = """
            select id, kind, recipients::text, copies::text, subject, state, attempt, error, created_at, sent_at, ticket_id
            from inbox.outbound_mail
            where workspace_id = @WorkspaceId and state = @Status
                and id < coalesce(@Before::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
            order by id desc
            limit @Take
            """;
    }
}
