using Dapper;
using GoPimi.BuildingBlocks.Events;
using GoPimi.Ticketing.Contracts;
using GoPimi.Ticketing.History;
using GoPimi.Ticketing.Messages;
using GoPimi.Ticketing.Tickets;

namespace GoPimi.Ticketing.Inbound;

// A mail about to join the ticket of its thread, and what that does to the ticket.
internal sealed record Joining(IncomingMail Mail, TicketState Before, DateTimeOffset At)
{
    public Guid MessageId { get; } = Guid.CreateVersion7();

    public TicketState After { get; } = Apply(Mail, Before);

    string AuthorName => string.IsNullOrEmpty(Mail.From.Name) ? Mail.From.Email : Mail.From.Name;

    public object Parameters()
    {
        var parameters = new DynamicParameters(Mail.FileParameters);
        parameters.AddDynamicParams(new
        {
            MessageId,
            EventId = Guid.CreateVersion7(),
            TicketId = After.Id,
            After.Version,
            After.Status,
            After.AssigneeId,
            After.ReplyTo,
            After.Cc,
            FromName = Mail.From.Name ?? "",
            FromEmail = Mail.From.Email,
            AuthorName,
            Mail.Html,
            Mail.Text,
            Mail.QuotedText,
            Mail.HasRemoteImages,
            Mail.IsAutomatic,
            Mail.SenderIsKnown,
            Mail.InboundMailId,
            Mail.ReceivedAt,
            Snippet = Texts.Snippet(Mail.Text),
            Changes = Change.ToJson(Change.Between(Before, After)),
            At,
        });
        return parameters;
    }

    public IEnumerable<IIntegrationEvent> Published(Guid workspaceId)
    {
        yield return new MessageAdded(
            workspaceId, After.Id, After.Number, After.Subject, MessageId, MessageKind.Customer, AuthorId: null, AuthorName,
            After.AssigneeId, Texts.Snippet(Mail.Text), OpensTicket: false, Mail.IsAutomatic, At);
        if (Before.Status != After.Status || Before.AssigneeId != After.AssigneeId)
            yield return After.ChangedFrom(Before, workspaceId, actorId: null, At);
    }

    // A machine's answer is shown and changes nothing. A stranger in the thread brings nobody else into it.
    static TicketState Apply(IncomingMail mail, TicketState before)
    {
        var after = before with { Version = before.Version + 1 };
        if (mail.IsAutomatic)
            return after;

        var cc = Address.ListOf(before.Cc);
        return (after with
        {
            Status = TicketStatus.AfterCustomerWrote(before.Status),
            // Only the requester says where the answers go; whoever else writes, it stays.
            ReplyTo = mail.From.Email == before.RequesterEmail ? mail.ReplyTo?.ToJson() : before.ReplyTo,
            Cc = mail.SenderIsKnown ? Address.ToJson(Address.Distinct(cc.Concat(mail.Others), without: before.RequesterEmail)) : before.Cc,
        }).WithoutGoneAssignee();
    }
}
