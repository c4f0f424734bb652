using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Ticketing.Agents;
using GoPimi.Ticketing.Attachments;
using GoPimi.Ticketing.Messages;
using GoPimi.Ticketing.Tags;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.Tickets;

internal static class OpenTicket
{
    public sealed record Request(
        string Subject,
        AddressInput Requester,
        string? Text = null,
        string? Html = null,
        [property: ValueSet(typeof(TicketPriority))] string? Priority = null,
        IReadOnlyList<string>? Tags = null,
        Guid? AssigneeId = null,
        IReadOnlyList<Guid>? AttachmentIds = null);

    public sealed record Command(Request Ticket) : ICommand<TicketDetail>;

    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapPost("", async (Request body, WorkspaceContext workspace, IMediator mediator, HttpResponse http, CancellationToken ct) =>
        {
            var ticket = await mediator.Send(new Command(body), ct);
            http.Headers.ETag = ETag.Of(ticket.Version);
            return TypedResults.Created($"/api/v1/workspaces/{workspace.WorkspaceId}/tickets/{ticket.Id}", ticket);
        })
        .RequireAuthorization(Policies.Write)
        .WithName(nameof(OpenTicket))
        .WithSummary("Open a ticket on behalf of a customer; 402 when the plan allows no more this month");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Ticket.Subject).Must(s => Texts.Subject(s).Length > 0).WithMessage("A ticket needs a subject.")
                .MaximumLength(Texts.SubjectLength).OverridePropertyName("subject");
            RuleFor(c => c.Ticket.Requester).Must(r => r is not null && EmailAddress.IsValid(r.Email))
                .WithMessage("Say who asks: a valid e-mail address.").OverridePropertyName("requester.email");
            RuleFor(c => c.Ticket.Requester.Name).MaximumLength(Address.MaxName).When(c => c.Ticket.Requester is not null)
                .OverridePropertyName("requester.name");
            RuleFor(c => c.Ticket).Must(t => !string.IsNullOrWhiteSpace(t.Text) || !string.IsNullOrWhiteSpace(t.Html))
                .WithMessage("A ticket begins with a message: text or html.").OverridePropertyName("text");
            RuleFor(c => c.Ticket.Priority).Must(p => p is null || TicketPriority.All.Contains(p, StringComparer.Ordinal))
                .WithMessage("There is no such priority.").OverridePropertyName("priority");
            RuleFor(c => c.Ticket.Tags).Must(TagName.AreValid).WithMessage(TagName.Rule).OverridePropertyName("tags");
            RuleFor(c => c.Ticket.AttachmentIds).Must(ids => ids is null || ids.Count <= AttachmentSql.MaxPerMessage)
                .WithMessage("A message has up to 20 attachments.").OverridePropertyName("attachmentIds");
        }
    }

    internal sealed class Handler(
        WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, LiveUpdates live, TimeProvider clock)
        : IRequestHandler<Command, TicketDetail>
    {
        public async Task<TicketDetail> Handle(Command command, CancellationToken cancellationToken)
        {
            var opening = Opening(command.Ticket);
            var (outcome, ticket) = await db.ReadAsync(
                Open,
                opening.Parameters(),
                async grid => (
                    await grid.ReadSingleAsync<TicketOpening.Outcome>(),
                    await grid.ReadSingleOrDefaultAsync<TicketDetailRow>()),
                cancellationToken);
            if (!outcome.AssigneeIsFine)
                throw Assignee.NotAMember();
            if (ticket is null)
                throw new QuotaException("plan.tickets_exceeded", "The plan's tickets of this month are used up. Mails are kept and wait; a larger plan lets them in.");
            if (outcome.Attached != opening.AttachmentIds.Length)
                throw AttachmentProblems.Unknown();

            foreach (var @event in opening.Published(workspace.WorkspaceId, outcome))
                outbox.Add(@event);
            live.Announce("ticket", ticket.Id, ticket.Version);
            return ticket.ToDetail();
        }

        TicketOpening Opening(Request ticket)
        {
            var body = MessageBody.Of(ticket.Html, ticket.Text);
            return new TicketOpening
            {
                ThreadId = Guid.CreateVersion7(),
                Subject = Texts.Subject(ticket.Subject),
                Requester = ticket.Requester.ToAddress(),
                Text = body.Text,
                Html = body.Html,
                Priority = ticket.Priority ?? TicketPriority.Normal,
                Tags = TagName.Normalise(ticket.Tags),
                AssigneeId = ticket.AssigneeId,
                ActorId = workspace.Actor.AccountId,
                AttachmentIds = [.. (ticket.AttachmentIds ?? []).Distinct()],
                At = clock.GetUtcNow(),
            };
        }
    }

    const string Open = TicketOpeningSql.Open + AttachmentSql.Bind + TicketOpeningSql.Result + TicketDetailRow.ById;
}
