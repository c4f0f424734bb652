using System.Buffers;
using System.Buffers.Text;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Platform;

namespace GoPimi.Notifications.Unsubscribing;

// Whose mails, in which workspace, of which kind. The link itself is the permission: it works without signing in, for ever,
// and can do nothing else.
internal sealed record UnsubscribeLink(Guid WorkspaceId, Guid AccountId, string Type);

// Written as base64url of workspace (16 bytes), account (16), kind (1), the signing key's id (1) and the signature (16).
internal sealed class UnsubscribeLinks(SigningKeys keys, PlatformSettings platform)
{
    const string Purpose = "unsubscribe";
    const int GuidBytes = 16;
    const int KindAt = 2 * GuidBytes;
    const int KeyAt = KindAt + 1;
    const int SignatureAt = KeyAt + 1;
    const int SignatureBytes = 16;

    public async Task<string> UrlAsync(UnsubscribeLink link, CancellationToken cancellationToken)
    {
        var bytes = new byte[SignatureAt + SignatureBytes];
        link.WorkspaceId.TryWriteBytes(bytes, bigEndian: true, out _);
        link.AccountId.TryWriteBytes(bytes.AsSpan(GuidBytes), bigEndian: true, out _);
        bytes[KindAt] = CodeOf(link.Type);
        var (key, signature) = await keys.SignAsync(Purpose, Signed(bytes), SignatureBytes, cancellationToken);
        bytes[KeyAt] = (byte)key;
        signature.CopyTo(bytes, SignatureAt);
        return platform.Link($"/api/v1/unsubscribe/{Base64Url.EncodeToString(bytes)}");
    }

    public async Task<UnsubscribeLink> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var bytes = new byte[SignatureAt + SignatureBytes];
        if (Base64Url.DecodeFromChars(token, bytes, out _, out var length) is not OperationStatus.Done || length != bytes.Length
            || TypeOf(bytes[KindAt]) is not { } type
            || !await keys.VerifyAsync((char)bytes[KeyAt], Purpose, Signed(bytes), bytes.AsMemory(SignatureAt), cancellationToken))
            throw new NotFoundException("unsubscribe_link.not_found", "This link is not complete or not one of ours.");

        return new UnsubscribeLink(
            new Guid(bytes.AsSpan(0, GuidBytes), bigEndian: true), new Guid(bytes.AsSpan(GuidBytes, GuidBytes), bigEndian: true), type);
    }

    static string Signed(byte[] bytes) => Convert.ToHexStringLower(bytes.AsSpan(0, KeyAt));

    // In links that are out there: never renumber.
    static byte CodeOf(string type) => type switch
    {
        NotificationType.TicketAssigned => 1,
        NotificationType.CustomerReplied => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No code for this kind."),
    };

    static string? TypeOf(byte code) => code switch
    {
        1 => NotificationType.TicketAssigned,
        2 => NotificationType.CustomerReplied,
        _ => null,
    };
}
