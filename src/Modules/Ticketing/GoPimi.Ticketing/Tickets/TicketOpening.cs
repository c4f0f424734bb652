using Dapper;
using GoPimi.BuildingBlocks.Events;
using GoPimi.Ticketing.Contracts;
using GoPimi.Ticketing.Inbound;
using GoPimi.Ticketing.Messages;
using GoPimi.Ticketing.Quotas;

namespace GoPimi.Ticketing.Tickets;

// What a ticket is opened with, by whomever: an agent, a program or a customer's mail.
internal sealed record TicketOpening
{
    public Guid TicketId { get; } = Guid.CreateVersion7();

    public Guid MessageId { get; } = Guid.CreateVersion7();

    public required Guid ThreadId { get; init; }

    public required string Subject { get; init; }

    public required Address Requester { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    public string Priority { get; init; } = TicketPriority.Normal;

    public IReadOnlyList<Address> Cc { get; init; } = [];

    public string[] Tags { get; init; } = [];

    public Guid? AssigneeId { get; init; }

    public Guid? ActorId { get; init; }

    public string? Html { get; init; }

    // The mail that opens it, if it is one.
    public IncomingMail? Mail { get; init; }

    public Guid? FollowUpOf { get; init; }

    public Guid[] AttachmentIds { get; init; } = [];

    public object Parameters()
    {
        var parameters = new DynamicParameters(Mail?.FileParameters);
        parameters.AddDynamicParams(new
        {
            TicketId,
            MessageId,
            EventId = Guid.CreateVersion7(),
            ThreadId,
            Subject,
            Status = TicketStatus.New,
            Priority,
            RequesterEmail = Requester.Email,
            RequesterName = Requester.Name ?? "",
            ReplyTo = Mail?.ReplyTo?.ToJson(),
            Cc = Address.ToJson(Cc),
            AssigneeId,
            ActorId,
            Tags,
            Snippet = Texts.Snippet(Text),
            Html,
            Text,
            At,
            Month = PlanLimits.MonthOf(At),
            PlanLimits.DefaultTicketsPerMonth,
            FollowUpOf,
            Mail?.MailboxId,
            MailHtml = Mail?.Html,
            Mail?.QuotedText,
            HasRemoteImages = Mail?.HasRemoteImages ?? false,
            IsAutomatic = Mail?.IsAutomatic ?? false,
            Mail?.InboundMailId,
            ReceivedAt = Mail?.ReceivedAt ?? At,
            AttachmentIds,
        });
        return parameters;
    }

    public IEnumerable<IIntegrationEvent> Published(Guid workspaceId, Outcome outcome)
    {
        var name = Requester.Name ?? "";
        var number = outcome.Number ?? throw new InvalidOperationException("The ticket was not opened.");
        yield return new TicketOpened(
            workspaceId, TicketId, number, Subject, ThreadId, Mail?.InboundMailId, name, Requester.Email, TicketStatus.New, AssigneeId,
            Version: 1, At, ActorId, outcome.ActorName);
        yield return new MessageAdded(
            workspaceId, TicketId, number, Subject, MessageId, MessageKind.Customer, AuthorId: null,
            name.Length > 0 ? name : Requester.Email, AssigneeId, Texts.Snippet(Text), OpensTicket: true, Mail?.IsAutomatic ?? false, At);
    }

    // What became of it. No number: the plan's limit is reached, or the assignee is not a member.
    public sealed record Outcome(long? Number, bool AssigneeIsFine, string? ActorName, int Attached);
}
