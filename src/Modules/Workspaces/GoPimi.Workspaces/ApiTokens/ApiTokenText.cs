using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace GoPimi.Workspaces.ApiTokens;

// gpm_live_ + 32 characters of base62 (190 bits) + a CRC-32 of all before it, so that a scanner can tell a leaked token from
// noise, and a misspelt one costs no look-up. Only the hash is stored.
internal sealed record ApiTokenText(string Value, string Prefix, byte[] Hash)
{
    const string Mark = "gpm_live_";
    const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const int RandomLength = 32;
    const int ChecksumLength = 6;
    const int ShownLength = 4;

    static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);

    public static ApiTokenText New()
    {
        var body = Mark + RandomNumberGenerator.GetString(Alphabet, RandomLength);
        var value = body + Checksum(body);
        return new ApiTokenText(value, value[..(Mark.Length + ShownLength)], HashOf(value));
    }

    public static bool IsWellFormed(string text) =>
        text.Length == Mark.Length + RandomLength + ChecksumLength
        && text.StartsWith(Mark, StringComparison.Ordinal)
        && text.AsSpan(Mark.Length).IndexOfAnyExcept(Characters) < 0
        && text.AsSpan(text.Length - ChecksumLength).SequenceEqual(Checksum(text[..^ChecksumLength]));

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    public override string ToString() => Prefix;

    static string Checksum(string text)
    {
        var rest = Crc32(Encoding.ASCII.GetBytes(text));
        var digits = new char[ChecksumLength];
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = Alphabet[(int)(rest % (uint)Alphabet.Length)];
            rest /= (uint)Alphabet.Length;
        }

        return new string(digits);
    }

    // CRC-32 of ISO-HDLC (zip, Ethernet), bit by bit: there are 41 bytes.
    static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB8_8320;
        }

        return ~crc;
    }
}
