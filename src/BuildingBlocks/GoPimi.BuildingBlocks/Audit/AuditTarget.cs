namespace GoPimi.BuildingBlocks.Audit;

/// <summary>What an act was done to.</summary>
/// <param name="Type">What kind of thing: <c>member</c>, <c>api_token</c>, <c>mailbox</c>, …</param>
/// <param name="Id">Which one.</param>
/// <param name="Name">
/// What people call it, as of the act. Leave it out for customers: an entry cannot be changed, so their names must not be in it.
/// </param>
public sealed record AuditTarget(string Type, Guid Id, string? Name = null);
