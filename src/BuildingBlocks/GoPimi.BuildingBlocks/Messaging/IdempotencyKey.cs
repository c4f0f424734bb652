namespace GoPimi.BuildingBlocks.Messaging;

/// <summary>
/// The <c>Idempotency-Key</c> of the current POST, if the client sent one: the same key with the same content is
/// executed once and answered with the first response.
/// </summary>
public sealed class IdempotencyKey
{
    /// <summary>The longest key accepted.</summary>
    public const int MaxLength = 200;

    /// <summary>The client's key, or null when the request is to be executed each time it is sent.</summary>
    public string? Value { get; set; }
}
