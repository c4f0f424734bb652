using GoPimi.BuildingBlocks.Events;

namespace GoPimi.Ticketing.Messages;

// The module's word to itself, delivered when the undo window of a reply is over.
[EventName("ticketing.reply_due.v1")]
internal sealed record ReplyDue(Guid WorkspaceId, Guid MessageId) : IIntegrationEvent;
