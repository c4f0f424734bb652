using GoPimi.BuildingBlocks.Events;

namespace GoPimi.Inbox.Processing;

// Addressed to this module itself: reading a mail is as durable as its bytes, and is repeated until it has worked.
[EventName("inbox.mail_stored.v1")]
internal sealed record MailStored(Guid WorkspaceId, Guid InboundMailId) : IIntegrationEvent;
