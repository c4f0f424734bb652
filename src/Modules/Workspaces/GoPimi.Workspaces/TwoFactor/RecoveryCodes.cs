using System.Security.Cryptography;
using System.Text;
using GoPimi.BuildingBlocks.Data;

namespace GoPimi.Workspaces.TwoFactor;

// Ten codes of 75 random bits for the day the device is lost. Each works once; only hashes are stored, which is enough for
// that much entropy.
internal sealed class RecoveryCodes(GlobalDb db)
{
    public const int Count = 10;

    // Without letters and digits that are mistaken for each other.
    const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    const int Length = 15;
    const int Group = 5;

    // Ends the codes made before.
    public async Task<IReadOnlyList<string>> ReplaceAsync(Guid accountId, CancellationToken cancellationToken)
    {
        string[] codes = [.. Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length))];
        await db.ExecuteAsync(Replace, new { AccountId = accountId, Hashes = Array.ConvertAll(codes, HashOf) }, cancellationToken);
        return Array.ConvertAll(codes, Grouped);
    }

    public async Task<bool> UseAsync(Guid accountId, string code, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(Use, new { AccountId = accountId, Hash = HashOf(Plain(code)) }, cancellationToken) == 1;

    public static bool LooksLikeOne(string code) => Plain(code).Length == Length;

    static string Grouped(string code) => string.Join('-', code.Chunk(Group).Select(c => new string(c)));

    static string Plain(string code) => string.Concat(code.ToLowerInvariant().Where(char.IsLetterOrDigit));

    static byte[] HashOf(string plain) => SHA256.HashData(Encoding.UTF8.GetBytes($"recovery-code:{plain}"));

    const string Replace = """
        with dead as (
            delete from workspaces.recovery_code
            where account_id = @AccountId and not hash = any(@Hashes)
        )
        insert into workspaces.recovery_code (account_id, hash)
        select @AccountId, unnest(@Hashes)
        """;

    const string Use = """
        delete from workspaces.recovery_code
        where account_id = @AccountId and hash = @Hash
        """;
}
