namespace GoPimi.Contacts.Contacts;

/// <summary>A contact as its page shows it.</summary>
/// <param name="Name">Empty when nobody has told a name.</param>
internal sealed record ContactDetail(
    Guid Id, string Name, string Email, DateTimeOffset? LastSeenAt, DateTimeOffset CreatedAt, string Notes, int Version);
