using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.Tickets;

internal static class ListTickets
{
    public sealed record Query(string View, string? Status, string? Requester, string? After, int Limit) : IQuery<Page<TicketItem>>;

    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("", async (
            IMediator mediator, CancellationToken ct, [ValueSet(typeof(TicketView))] string? view = null,
            [ValueSet(typeof(TicketStatus))] string? status = null, string? requester = null, string? after = null,
            int limit = Page.DefaultLimit) =>
            TypedResults.Ok(await mediator.Send(new Query(view ?? TicketView.Everything, status, requester, after, limit), ct)))
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(ListTickets))
        .WithSummary("The tickets of a view, the latest activity first");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.View).Must(v => TicketView.All.Contains(v, StringComparer.Ordinal)).WithMessage("Views are mine, unassigned, open, solved and all.");
            RuleFor(q => q.Status).Must(s => s is null || TicketStatus.All.Contains(s, StringComparer.Ordinal)).WithMessage("There is no such status.");
            RuleFor(q => q.Requester).MaximumLength(EmailAddress.MaxLength);
            RuleFor(q => q.Limit).InclusiveBetween(1, Page.MaxLimit);
        }
    }

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace) : IRequestHandler<Query, Page<TicketItem>>
    {
        public async Task<Page<TicketItem>> Handle(Query query, CancellationToken cancellationToken)
        {
            var statuses = TicketStatus.All
                .Where(s => TicketView.Holds(query.View, s) && (query.Status is null || query.Status == s)).ToArray();
            if (statuses.Length == 0)
                return new Page<TicketItem>([], Next: null);

            var from = Cursor.Decode<Key>(query.After) ?? Key.Newest;
            var args = new
            {
                from.At,
                from.Id,
                query.View,
                query.Status,
                Statuses = statuses,
                Requester = query.Requester is { } email ? EmailAddress.Normalise(email) : null,
                AgentId = workspace.Actor.AccountId,
                Take = query.Limit + 1,
            };
            var rows = await RowsAsync(query, args, cancellationToken);
            return Page.Of(rows, query.Limit, row => new Key(row.LastActivityAt, row.Id)).Select(row => row.ToItem());
        }

        // One constant for each index; of one requester there are few enough to filter.
        Task<IReadOnlyList<TicketRow>> RowsAsync(Query query, object args, CancellationToken ct) => query switch
        {
            { Requester: not null } => db.ListAsync<TicketRow>(OfRequester, args, ct),
            { View: TicketView.Mine } => db.ListAsync<TicketRow>(Mine, args, ct),
            { View: TicketView.Unassigned } => db.ListAsync<TicketRow>(Unassigned, args, ct),
            { Status: not null } => db.ListAsync<TicketRow>(WithStatus, args, ct),
            { View: TicketView.Open } => db.ListAsync<TicketRow>(Open, args, ct),
            { View: TicketView.Solved } => db.ListAsync<TicketRow>(Solved, args, ct),
            _ => db.ListAsync<TicketRow>(All, args, ct),
        };
    }

    internal sealed record Key(DateTimeOffset At, Guid Id)
    {
        public static readonly Key Newest = new(DateTimeOffset.MaxValue, Guid.AllBitsSet);
    }

    // The page is cut before the people are joined: the plan cannot depend on how many of them there are.
    const string Head = $"""
        select {TicketRow.Columns}
        from (
            select p.id, p.number, p.subject, p.status, p.priority, p.requester_name, p.requester_email, p.assignee_id, p.tags,
                p.snippet, p.message_count, p.last_activity_at, p.last_message_by, p.created_at, p.version
            from ticketing.ticket p
            where p.workspace_id = @WorkspaceId
                and (p.last_activity_at, p.id) < (@At, @Id)

        """;

    const string Tail = $"""

            order by p.last_activity_at desc, p.id desc
            limit @Take) t
        {TicketRow.People}
        order by t.last_activity_at desc, t.id desc
        """;

    const string All = Head + Tail;

    const string Open = Head + "and p.is_open" + Tail;

    const string Solved = Head + "and not p.is_open" + Tail;

    const string WithStatus = Head + "and p.status = @Status" + Tail;

    const string Mine = Head + "and p.is_open and p.assignee_id = @AgentId and (@Status::text is null or p.status = @Status)" + Tail;

    const string Unassigned = Head + "and p.is_open and p.assignee_id is null and (@Status::text is null or p.status = @Status)" + Tail;

    const string OfRequester = Head + """
        and p.requester_email = @Requester
            and p.status = any(@Statuses)
            and (@View <> 'mine' or p.assignee_id = @AgentId)
            and (@View <> 'unassigned' or p.assignee_id is null)
        """ + Tail;
}
