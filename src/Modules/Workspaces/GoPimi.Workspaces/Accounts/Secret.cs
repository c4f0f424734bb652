using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GoPimi.Workspaces.Accounts;

// 256 random bits that prove a session or a link. Only the hash is stored; with that much entropy a plain one is enough.
internal sealed record Secret(string Text, byte[] Hash)
{
    const int Bytes = 32;
    const int MaxLength = 128;

    public static Secret New()
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return new Secret(text, HashOf(text));
    }

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text.Length > MaxLength ? "" : text));

    public override string ToString() => nameof(Secret);
}
