using GoPimi.BuildingBlocks.Http;
using GoPimi.Ticketing.History;
using GoPimi.Ticketing.Tickets;

namespace GoPimi.Ticketing.Messages;

// Who gets a reply: the customer and who reads along, unless the agent says otherwise.
internal sealed record Recipients(IReadOnlyList<Address> To, IReadOnlyList<Address> Cc)
{
    public static Recipients Of(TicketState ticket, AddMessage.Request reply)
    {
        var customer = Address.Of(ticket.ReplyTo) ?? new Address(ticket.RequesterName, ticket.RequesterEmail);
        var to = Address.Distinct(reply.To?.Select(p => p.ToAddress()) ?? [customer]);
        if (to.Count == 0)
            throw new BadInputException("message.no_recipient", "The customer has no usable e-mail address. Name a recipient.");

        return new Recipients(to, Address.Distinct(reply.Cc?.Select(p => p.ToAddress()) ?? Address.ListOf(ticket.Cc), without: to.Select(p => p.Email)));
    }
}

// A message about to be written into a ticket.
internal sealed record Writing(
    AddMessage.Request Wanted, MessageBody Body, TicketState Before, TicketState After, Recipients? Recipients, DateTimeOffset At)
{
    public Guid MessageId { get; } = Guid.CreateVersion7();

    public required Guid ActorId { get; init; }

    public required DateTimeOffset? SendAt { get; init; }

    public Guid[] AttachmentIds { get; } = [.. (Wanted.AttachmentIds ?? []).Distinct()];

    public object Parameters() => new
    {
        MessageId,
        EventId = Guid.CreateVersion7(),
        TicketId = After.Id,
        After.Version,
        Wanted.Kind,
        ActorId,
        ActorName = After.ActorName ?? "",
        Body.Html,
        Body.Text,
        To = Recipients is null ? null : Address.ToJson(Recipients.To),
        Cc = Recipients is null ? null : Address.ToJson(Recipients.Cc),
        CcBefore = Recipients is not null && Before.Cc != After.Cc ? Before.Cc : null,
        StatusBefore = Recipients is not null && Before.Status != After.Status ? Before.Status : null,
        StatusAfter = Recipients is not null && Before.Status != After.Status ? After.Status : null,
        Delivery = Recipients is null ? null : DeliveryState.Pending,
        SendAt,
        At,
        After.Status,
        After.AssigneeId,
        TicketCc = After.Cc,
        // The list shows what was said last between customer and agents; a note is said to nobody.
        Snippet = Recipients is null ? null : Texts.Snippet(Body.Text),
        LastMessageBy = Recipients is null ? null : TicketItem.WroteLast.Agent,
        Changes = Change.ToJson(Change.Between(Before, After)),
        AttachmentIds,
    };
}
