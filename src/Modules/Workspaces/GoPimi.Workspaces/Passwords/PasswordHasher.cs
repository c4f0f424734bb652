using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GoPimi.BuildingBlocks.Http;
using Konscious.Security.Cryptography;

namespace GoPimi.Workspaces.Passwords;

// Argon2id with the parameters of OWASP's password storage cheat sheet. Each hash names its own parameters (PHC string
// format), so that they can rise later. 19 MiB and a tenth of a second a hash: only a few may run at once.
internal sealed class PasswordHasher : IDisposable
{
    // More is not even looked at (a policy may have allowed it once).
    public const int LongestInput = 256;

    const int MemoryKib = 19_456;
    const int Passes = 2;
    const int Lanes = 1;
    const int SaltBytes = 16;
    const int HashBytes = 32;
    const int AtOnce = 2;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Checked in place of a password that does not exist, so that an unknown address costs the same time as a known one.
    readonly string decoy = Format(MemoryKib, Passes, Lanes, RandomNumberGenerator.GetBytes(SaltBytes), RandomNumberGenerator.GetBytes(HashBytes));
    readonly SemaphoreSlim gate = new(AtOnce);

    public async Task<string> HashAsync(string password, CancellationToken cancellationToken)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var hash = await ComputeAsync(password, salt, MemoryKib, Passes, Lanes, HashBytes, cancellationToken);
        return Format(MemoryKib, Passes, Lanes, salt, hash);
    }

    public async Task<bool> VerifyAsync(string? stored, string password, CancellationToken cancellationToken)
    {
        var (memory, passes, lanes, salt, expected) = Parse(stored ?? decoy);
        var actual = await ComputeAsync(password, salt, memory, passes, lanes, expected.Length, cancellationToken);
        return CryptographicOperations.FixedTimeEquals(actual, expected) && stored is not null;
    }

    // Whether the hash was made with weaker parameters than today's.
    public static bool IsOutdated(string stored)
    {
        var (memory, passes, lanes, _, _) = Parse(stored);
        return (memory, passes, lanes) != (MemoryKib, Passes, Lanes);
    }

    public void Dispose() => gate.Dispose();

    async Task<byte[]> ComputeAsync(
        string password, byte[] salt, int memory, int passes, int lanes, int bytes, CancellationToken cancellationToken)
    {
        if (!await gate.WaitAsync(Patience, cancellationToken))
            throw new UnavailableException("sign_in.busy", "Too many people sign in at this moment. Please try again.", Patience);

        try
        {
            return await Task.Run(
                () =>
                {
                    using var argon = new Argon2id(Encoding.UTF8.GetBytes(password))
                    {
                        Salt = salt,
                        MemorySize = memory,
                        Iterations = passes,
                        DegreeOfParallelism = lanes,
                    };
                    return argon.GetBytes(bytes);
                },
                cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    static string Format(int memory, int passes, int lanes, byte[] salt, byte[] hash) => string.Create(
        CultureInfo.InvariantCulture,
        $"$argon2id$v=19$m={memory},t={passes},p={lanes}${Unpadded(salt)}${Unpadded(hash)}");

    static (int Memory, int Passes, int Lanes, byte[] Salt, byte[] Hash) Parse(string phc)
    {
        if (phc.Split('$') is not ["", "argon2id", "v=19", var parameters, var salt, var hash])
            throw new FormatException("This is not a password hash of ours.");

        int[] values = [.. parameters.Split(',').Select(p => int.Parse(p.AsSpan(2), CultureInfo.InvariantCulture))];
        return (values[0], values[1], values[2], FromUnpadded(salt), FromUnpadded(hash));
    }

    static string Unpadded(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    static byte[] FromUnpadded(string text) => Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
}
