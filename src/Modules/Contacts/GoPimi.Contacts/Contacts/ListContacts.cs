using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Contacts.Contacts;

internal static class ListContacts
{
    const int MaxQueryLength = 100;

    public sealed record Query(string? Q, string? After, int Limit) : IQuery<Page<Response>>;

    /// <param name="Name">Empty when nobody has told a name.</param>
    public sealed record Response(
        Guid Id, string Name, string Email, DateTimeOffset? LastSeenAt, DateTimeOffset CreatedAt, int Version);

    public static void Map(IEndpointRouteBuilder contacts) => contacts
        .MapGet("", async (string? q, string? after, int? limit, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(q, after, limit ?? Page.DefaultLimit), ct)))
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(ListContacts))
        .WithSummary("Contacts by name, or those whose name, address or domain has a word that begins with q");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Q).MaximumLength(MaxQueryLength);
            RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
        }
    }

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Page<Response>>
    {
        public async Task<Page<Response>> Handle(Query request, CancellationToken cancellationToken)
        {
            var after = Cursor.Decode<Key>(request.After);
            var (from, to) = SearchTerms.Range(request.Q ?? "");
            var take = new { AfterText = after?.Text ?? "", AfterId = after?.Id ?? Guid.Empty, Rows = request.Limit + 1, From = from, To = to };
            var rows = from.Length == 0
                ? await db.ListAsync<Row>(All, take, cancellationToken)
                : await db.ListAsync<Row>(Found, take, cancellationToken);
            return Page.Of(rows, request.Limit, row => new Key(row.SortText, row.Id)).Select(row =>
                new Response(row.Id, row.Name, row.Email, row.LastSeenAt, row.CreatedAt, row.Version));
        }
    }

    sealed record Key(string Text, Guid Id);

    sealed record Row(
        Guid Id, string Name, string Email, DateTimeOffset? LastSeenAt, DateTimeOffset CreatedAt, int Version, string SortText);

    internal const string All = """
        select c.id, c.name, c.email, c.last_seen_at, c.created_at, c.version, c.sort_name as sort_text
        from contacts.contact c
        where c.workspace_id = @WorkspaceId and (c.sort_name, c.id) > (@AfterText, @AfterId)
        order by c.sort_name, c.id
        limit @Rows
        """;

    // In the order of the terms found, each contact at the first of its terms: so the index stops at the end of the page.
    internal const string Found = """
        select c.id, c.name, c.email, c.last_seen_at, c.created_at, c.version, t.term as sort_text
        from contacts.search_term t
        join contacts.contact c on c.workspace_id = t.workspace_id and c.id = t.contact_id
        where t.workspace_id = @WorkspaceId
            and t.term >= @From and t.term < @To
            and (t.term, t.contact_id) > (@AfterText, @AfterId)
            and not exists (
                select from contacts.search_term earlier
                where earlier.workspace_id = @WorkspaceId
                    and earlier.contact_id = t.contact_id
                    and earlier.term >= @From and earlier.term < t.term)
        order by t.term, t.contact_id
        limit @Rows
        """;
}
