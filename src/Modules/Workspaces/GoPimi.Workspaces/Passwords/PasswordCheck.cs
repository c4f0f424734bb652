using System.Net;
using FluentValidation;
using FluentValidation.Results;
using GoPimi.BuildingBlocks.Data;
using GoPimi.Workspaces.Sessions;

namespace GoPimi.Workspaces.Passwords;

// Asks somebody who is signed in for the password once more, as guarded as a sign-in: a stolen session must not be a way to
// guess it.
internal sealed class PasswordCheck(GlobalDb db, PasswordHasher passwords, AttemptGuard guard)
{
    public async Task EnsureAsync(Guid accountId, string password, IPAddress? from, CancellationToken cancellationToken, string field = "Password")
    {
        var account = await db.FindAsync<Account>(Find, new { AccountId = accountId }, cancellationToken);
        AttemptKey[] keys = [AttemptKey.Account(account?.Email ?? ""), .. AttemptKey.Address("sign-in", from)];
        await guard.ChargeAsync(keys, cancellationToken);
        if (!await passwords.VerifyAsync(account?.PasswordHash, password, cancellationToken))
            throw new ValidationException([new ValidationFailure(field, "This is not your password.")]);

        await guard.ForgiveAsync(keys, cancellationToken);
    }

    sealed record Account(string Email, string? PasswordHash);

    const string Find = """
        select email, password_hash
        from workspaces.account
        where id = @AccountId
        """;
}
