using System.Text.Json;
using FluentValidation;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.AuditLog;

internal static class ListAuditEntries
{
    public sealed record Query(AuditFilter Filter, string? After, int Limit) : IQuery<Page<Item>>;

    public sealed record Item(
        Guid Id,
        DateTimeOffset OccurredAt,
        Caller? Person,
        Caller? ApiToken,
        string Action,
        AuditTarget Target,
        JsonElement? Before,
        JsonElement? After,
        string? Ip,
        string? UserAgent);

    public static void Map(IEndpointRouteBuilder entries) => entries
        .MapGet("/", async (
            Guid? actor, string? action, Guid? target, DateTimeOffset? from, DateTimeOffset? to, string? after, int? limit,
            IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(
                new Query(new AuditFilter(actor, action, target, from, to), after, limit ?? Page.DefaultLimit), ct)))
        .Require(Permissions.ReadAuditLog)
        .WithName(nameof(ListAuditEntries))
        .WithSummary("Who did what in the workspace, and who opened whose data, newest first; kept for a year");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
            this.ActionIsWellFormed(q => q.Filter);
        }
    }

    internal sealed class Handler(AuditEntries entries, Callers callers) : IRequestHandler<Query, Page<Item>>
    {
        public async Task<Page<Item>> Handle(Query query, CancellationToken cancellationToken)
        {
            var rows = await entries.ListAsync(
                query.Filter, Cursor.Decode<Key>(query.After)?.Id, query.Limit + 1, cancellationToken);
            var names = await callers.FindAsync(rows.Select(r => r.ActorId), rows.Select(r => r.ApiTokenId), cancellationToken);
            return Page.Of(rows, query.Limit, row => new Key(row.Id)).Select(row => new Item(
                row.Id,
                row.OccurredAt,
                names.Person(row.ActorId),
                names.Token(row.ApiTokenId),
                row.Action,
                new AuditTarget(row.TargetType, row.TargetId, row.TargetName),
                Json(row.Before),
                Json(row.After),
                row.Ip,
                row.UserAgent));
        }

        static JsonElement? Json(string? text) => text is null ? null : JsonSerializer.Deserialize<JsonElement>(text);

        sealed record Key(Guid Id);
    }
}
