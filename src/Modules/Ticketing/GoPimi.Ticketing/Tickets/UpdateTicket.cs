using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Ticketing.Agents;
using GoPimi.Ticketing.History;
using GoPimi.Ticketing.Tags;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.Tickets;

internal static class UpdateTicket
{
    public sealed record Request
    {
        public string? Subject { get; init; }

        [ValueSet(typeof(TicketStatus))]
        public string? Status { get; init; }

        [ValueSet(typeof(TicketPriority))]
        public string? Priority { get; init; }

        // Null gives the ticket back to the queue, absent leaves it: the setter runs only when the member is there.
        public Guid? AssigneeId
        {
            get;
            init
            {
                field = value;
                Assigns = true;
            }
        }

        public IReadOnlyList<string>? Tags { get; init; }

        internal bool Assigns { get; private init; }
    }

    public sealed record Command(Guid TicketId, int Version, Request Changes) : ICommand<TicketDetail>;

    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapPatch("/{ticketId:guid}", async (Guid ticketId, Request body, IfMatch match, IMediator mediator,
            HttpResponse http, CancellationToken ct) =>
        {
            var ticket = await mediator.Send(new Command(ticketId, match.Version, body), ct);
            http.Headers.ETag = ETag.Of(ticket.Version);
            return TypedResults.Ok(ticket);
        })
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireAuthorization(Policies.Write)
        .WithName(nameof(UpdateTicket))
        .WithSummary("Change subject, status, priority, assignee or tags; what is absent stays");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Changes.Subject).Must(s => s is null || Texts.Subject(s).Length > 0)
                .WithMessage("A ticket needs a subject.").MaximumLength(Texts.SubjectLength).OverridePropertyName("subject");
            RuleFor(c => c.Changes.Status).Must(s => s is null || TicketStatus.All.Contains(s, StringComparer.Ordinal))
                .WithMessage("There is no such status.").OverridePropertyName("status");
            RuleFor(c => c.Changes.Priority).Must(p => p is null || TicketPriority.All.Contains(p, StringComparer.Ordinal))
                .WithMessage("There is no such priority.").OverridePropertyName("priority");
            RuleFor(c => c.Changes.Tags).Must(TagName.AreValid).WithMessage(TagName.Rule).OverridePropertyName("tags");
        }
    }

    internal sealed class Handler(
        WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, LiveUpdates live, TimeProvider clock)
        : IRequestHandler<Command, TicketDetail>
    {
        public async Task<TicketDetail> Handle(Command command, CancellationToken cancellationToken)
        {
            var wanted = command.Changes;
            var (before, assignee) = await LoadAsync(command, cancellationToken);
            if (before.Version != command.Version)
                throw new StaleException("ticket");
            if (before.Status == TicketStatus.Closed)
                throw new ConflictException("ticket.closed", "A closed ticket cannot be changed. A new mail from the customer opens another.");
            if (wanted.AssigneeId is not null && assignee is null)
                throw Assignee.NotAMember();

            var after = before.With(wanted, assignee);
            var changes = Change.Between(before, after);
            if (changes.Count == 0)
                return await db.ReadAsync(TicketDetailRow.ById, new { command.TicketId }, DetailOf, cancellationToken);

            var at = clock.GetUtcNow();
            outbox.Add(after.ChangedFrom(before, workspace.WorkspaceId, workspace.Actor.AccountId, at));
            live.Announce("ticket", after.Id, after.Version);
            return await SaveAsync(before, after, changes, at, cancellationToken);
        }

        async Task<(TicketState Before, Assignee? Assignee)> LoadAsync(Command command, CancellationToken ct) => await db.ReadAsync(
            TicketState.Lock + Assignee.Find,
            new { command.TicketId, command.Changes.AssigneeId, ActorId = workspace.Actor.AccountId },
            async grid => (
                await grid.ReadSingleOrDefaultAsync<TicketState>() ?? throw NotFoundException.Of("ticket"),
                await grid.ReadSingleOrDefaultAsync<Assignee>()),
            ct);

        async Task<TicketDetail> SaveAsync(
            TicketState before, TicketState after, IReadOnlyList<Change> changes, DateTimeOffset at, CancellationToken ct)
        {
            var (old, now) = (TagName.Split(before.Tags), TagName.Split(after.Tags));
            var args = new
            {
                TicketId = after.Id,
                after.Subject,
                after.Status,
                after.Priority,
                after.AssigneeId,
                Tags = now,
                Added = now.Except(old, StringComparer.Ordinal).ToArray(),
                Removed = old.Except(now, StringComparer.Ordinal).ToArray(),
                after.Version,
                EventId = Guid.CreateVersion7(),
                ActorId = workspace.Actor.AccountId,
                after.ActorName,
                Changes = Change.ToJson(changes),
                At = at,
            };
            return await db.ReadAsync(Save + TicketDetailRow.ById, args, DetailOf, ct);
        }

        static async Task<TicketDetail> DetailOf(Dapper.SqlMapper.GridReader grid) =>
            (await grid.ReadSingleAsync<TicketDetailRow>()).ToDetail();
    }

    // Tags are counted in the order of their names, so that two changes never wait for each other.
    const string Save = """
        with changed as (
            update ticketing.ticket
            set subject = @Subject, status = @Status, priority = @Priority, assignee_id = @AssigneeId, tags = @Tags, version = @Version
            where workspace_id = @WorkspaceId and id = @TicketId
            returning id
        ), counted as (
            insert into ticketing.tag as g (workspace_id, name, tickets)
            select @WorkspaceId, d.name, d.by
            from (
                select n.name, 1 as by from unnest(@Added::text[]) as n (name)
                union all
                select n.name, -1 from unnest(@Removed::text[]) as n (name)) d
            order by d.name
            on conflict (workspace_id, name) do update set tickets = g.tickets + excluded.tickets
        )
        insert into ticketing.ticket_event (workspace_id, id, ticket_id, type, actor_id, actor_name, changes, at)
        select @WorkspaceId, @EventId, c.id, 'changed', @ActorId, @ActorName, @Changes::jsonb, @At
        from changed c;
        """;
}
