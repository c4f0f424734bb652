namespace GoPimi.BuildingBlocks.Demo;

/// <summary>The story of one workspace, from its founding until now, as every module needs it.</summary>
/// <param name="Id">The workspace.</param>
/// <param name="Slug">Its short name.</param>
/// <param name="Name">Its name.</param>
/// <param name="TimeZone">IANA time zone.</param>
/// <param name="PlanCode">The plan it is on.</param>
/// <param name="FoundedAt">When it began.</param>
/// <param name="MailboxId">Its mailbox.</param>
/// <param name="People">Who works there; the first is the owner.</param>
/// <param name="Customers">Who has ever written.</param>
/// <param name="Tickets">What they wrote about, by number.</param>
/// <param name="Arrivals">Mails on their way, which arrive when everything is there: <c>.eml</c> files.</param>
public sealed record DemoWorkspace(
    Guid Id,
    string Slug,
    string Name,
    string TimeZone,
    string PlanCode,
    DateTimeOffset FoundedAt,
    Guid MailboxId,
    IReadOnlyList<DemoPerson> People,
    IReadOnlyList<DemoCustomer> Customers,
    IReadOnlyList<DemoTicket> Tickets,
    IReadOnlyList<byte[]> Arrivals);

/// <summary>A member of the workspace.</summary>
/// <param name="AccountId">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The address.</param>
/// <param name="Role"><c>owner</c> or <c>member</c>.</param>
/// <param name="JoinedAt">Since when.</param>
public sealed record DemoPerson(Guid AccountId, string Name, string Email, string Role, DateTimeOffset JoinedAt);

/// <summary>A contact of the workspace.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="Name">The name; empty when unknown.</param>
/// <param name="Email">The address.</param>
/// <param name="Notes">What the team has noted about the person.</param>
/// <param name="FirstSeenAt">The first mail.</param>
/// <param name="LastSeenAt">The last mail.</param>
public sealed record DemoCustomer(
    Guid ContactId, string Name, string Email, string Notes, DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt);

/// <summary>A ticket as it stands now, with everything that happened to it.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="ThreadId">Its mail thread.</param>
/// <param name="Number">Its number.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Requester">Who asked.</param>
/// <param name="Status">Its status.</param>
/// <param name="Priority">Its priority.</param>
/// <param name="Assignee">Whose it is, or null.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Acts">What happened, oldest first; each made a version.</param>
public sealed record DemoTicket(
    Guid Id,
    Guid ThreadId,
    long Number,
    string Subject,
    DemoCustomer Requester,
    string Status,
    string Priority,
    DemoPerson? Assignee,
    IReadOnlyList<string> Tags,
    IReadOnlyList<DemoAct> Acts);

/// <summary>One thing that happened to a ticket.</summary>
/// <param name="Id">The act.</param>
/// <param name="At">When.</param>
/// <param name="Type">As the ticket's history calls it: <c>opened</c>, <c>customer_message</c>, <c>reply</c>, <c>note</c>, <c>changed</c>.</param>
/// <param name="Actor">The agent who did it; null for the customer or the product.</param>
/// <param name="Message">The message that came with it, or null.</param>
/// <param name="Changes">What it changed.</param>
public sealed record DemoAct(
    Guid Id, DateTimeOffset At, string Type, DemoPerson? Actor, DemoMessage? Message, IReadOnlyList<DemoChange> Changes);

/// <summary>A message of a ticket.</summary>
/// <param name="Id">The message.</param>
/// <param name="Kind"><c>customer</c>, <c>reply</c> or <c>note</c>.</param>
/// <param name="Text">Its text.</param>
/// <param name="MailId">The mail that brought or carried it, as far as mails are still kept.</param>
/// <param name="Delivery">What became of a reply; null for other messages.</param>
public sealed record DemoMessage(Guid Id, string Kind, string Text, Guid? MailId, DemoDelivery? Delivery = null);

/// <summary>What became of a reply.</summary>
public enum DemoDelivery
{
    /// <summary>It was sent.</summary>
    Sent,

    /// <summary>The other side refused it.</summary>
    Failed,

    /// <summary>It is just now on its way out.</summary>
    Leaving,
}

/// <summary>A field of a ticket before and after.</summary>
/// <param name="Field">Which.</param>
/// <param name="From">Before, for people.</param>
/// <param name="To">After, for people.</param>
/// <param name="FromId">Before, where a name stands for somebody.</param>
/// <param name="ToId">After, where a name stands for somebody.</param>
public sealed record DemoChange(string Field, string? From, string? To, Guid? FromId = null, Guid? ToId = null);
