using FluentValidation;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.RequestLog;
using GoPimi.Workspaces.AuditLog;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.RequestLog;

internal static class ListApiRequests
{
    public sealed record Query(RequestFilter Filter, string? After, int Limit) : IQuery<Page<Item>>;

    public sealed record Item(
        Guid Id,
        DateTimeOffset OccurredAt,
        Caller Person,
        Caller? ApiToken,
        string Method,
        string Route,
        int Status,
        int DurationMs,
        string? Ip);

    public static void Map(IEndpointRouteBuilder requests) => requests
        .MapGet("/", async (
            Guid? token, Guid? person, [ValueSet(typeof(StatusClass))] string? status, DateTimeOffset? from, DateTimeOffset? to, string? after, int? limit,
            IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(
                new Query(new RequestFilter(token, person, StatusClass.Digit(status), from, to), after, limit ?? Page.DefaultLimit), ct)))
        .Require(Permissions.ReadApiLog)
        .WithName(nameof(ListApiRequests))
        .WithSummary("Requests with API tokens, and of people signed in what can change something, newest first; kept for 90 days");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
            RuleFor(q => q.Filter.StatusClass).InclusiveBetween(2, 5).OverridePropertyName("status")
                .WithMessage("A status is 2xx, 3xx, 4xx or 5xx.");
        }
    }

    internal sealed class Handler(RequestRecords requests, Callers callers) : IRequestHandler<Query, Page<Item>>
    {
        public async Task<Page<Item>> Handle(Query query, CancellationToken cancellationToken)
        {
            var rows = await requests.ListAsync(
                query.Filter, Cursor.Decode<Key>(query.After)?.Id, query.Limit + 1, cancellationToken);
            var names = await callers.FindAsync(rows.Select(r => (Guid?)r.AccountId), rows.Select(r => r.ApiTokenId), cancellationToken);
            return Page.Of(rows, query.Limit, row => new Key(row.Id)).Select(row => new Item(
                row.Id,
                row.OccurredAt,
                names.Person(row.AccountId)!,
                names.Token(row.ApiTokenId),
                row.Method,
                row.Route,
                row.Status,
                row.DurationMs,
                row.Ip));
        }

        sealed record Key(Guid Id);
    }
}

internal static class StatusClass
{
    public static IReadOnlyList<string> All { get; } = ["2xx", "3xx", "4xx", "5xx"];

    // What is none of them is told by the validator.
    public static int? Digit(string? status) => status is null ? null : All.Contains(status, StringComparer.Ordinal) ? status[0] - '0' : 0;
}
