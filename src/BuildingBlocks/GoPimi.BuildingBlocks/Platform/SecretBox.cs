using System.Security.Cryptography;
using System.Text;

namespace GoPimi.BuildingBlocks.Platform;

/// <summary>
/// Encrypts the few secrets that must be read again (seeds of second factors, signing secrets of webhooks) with keys that
/// only the operator's settings know, so that a copy of the database does not hold them. AES-256-GCM; what a text belongs
/// to is bound in, so that it cannot be moved to another row.
/// </summary>
public sealed class SecretBox
{
    const int KeyBytes = 32;
    const int KeyIdBytes = 4;

    readonly Key[] keys;

    /// <summary>Creates a box from keys in base64, newest first; the newest encrypts, all decrypt.</summary>
    /// <exception cref="FormatException">A key is not base64 of 32 bytes.</exception>
    public SecretBox(IEnumerable<string> base64Keys) => keys = [.. base64Keys.Select(Key.Parse)];

    /// <summary>Whether there is a key. Without one nothing can be encrypted, and what needs it is not offered.</summary>
    public bool IsAvailable => keys.Length > 0;

    /// <summary>Encrypts a secret.</summary>
    /// <param name="purpose">What it is for and whose it is, such as <c>totp:account-id</c>.</param>
    /// <param name="secret">The secret.</param>
    /// <returns>Key id (4 bytes), nonce (12), tag (16) and the encrypted bytes.</returns>
    /// <exception cref="InvalidOperationException">There is no key.</exception>
    public byte[] Seal(string purpose, ReadOnlySpan<byte> secret)
    {
        if (!IsAvailable)
            throw new InvalidOperationException("Set Platform:EncryptionKey before anything is encrypted.");

        var (nonceBytes, tagBytes) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var box = new byte[KeyIdBytes + nonceBytes + tagBytes + secret.Length];
        var nonce = box.AsSpan(KeyIdBytes, nonceBytes);
        var tag = box.AsSpan(KeyIdBytes + nonceBytes, tagBytes);
        keys[0].Id.CopyTo(box, 0);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys[0].Bytes, tagBytes);
        aes.Encrypt(nonce, secret, box.AsSpan(KeyIdBytes + nonceBytes + tagBytes), tag, Encoding.UTF8.GetBytes(purpose));
        return box;
    }

    /// <summary>Decrypts what <see cref="Seal"/> made for the same purpose.</summary>
    /// <exception cref="CryptographicException">The key is not among the settings any more, or the bytes were changed.</exception>
    public byte[] Open(string purpose, ReadOnlySpan<byte> box)
    {
        var (nonceBytes, tagBytes) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        if (box.Length < KeyIdBytes + nonceBytes + tagBytes)
            throw new CryptographicException("This is not a sealed secret.");

        var id = box[..KeyIdBytes].ToArray();
        var key = Array.Find(keys, k => k.Id.AsSpan().SequenceEqual(id))
            ?? throw new CryptographicException("The key of this secret is not among the settings.");
        var rest = box[KeyIdBytes..];
        var secret = new byte[rest.Length - nonceBytes - tagBytes];
        using var aes = new AesGcm(key.Bytes, tagBytes);
        aes.Decrypt(rest[..nonceBytes], rest[(nonceBytes + tagBytes)..], rest.Slice(nonceBytes, tagBytes), secret, Encoding.UTF8.GetBytes(purpose));
        return secret;
    }

    sealed record Key(byte[] Id, byte[] Bytes)
    {
        public static Key Parse(string base64)
        {
            var bytes = Convert.FromBase64String(base64);
            return bytes.Length == KeyBytes
                ? new Key(SHA256.HashData(bytes)[..KeyIdBytes], bytes)
                : throw new FormatException("Platform:EncryptionKey is base64 of 32 bytes; `openssl rand -base64 32` makes one.");
        }
    }
}
