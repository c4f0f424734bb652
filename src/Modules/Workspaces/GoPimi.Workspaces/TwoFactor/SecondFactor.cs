using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.Sessions;

namespace GoPimi.Workspaces.TwoFactor;

// Takes a code of the authenticator app or a recovery code, whichever it looks like.
internal sealed class SecondFactor(
    GlobalDb db, TotpSecret totp, RecoveryCodes recovery, AttemptGuard guard, AccountJournal journal, TimeProvider clock)
{
    public async Task<bool> IsOnAsync(Guid accountId, CancellationToken cancellationToken) =>
        await db.FindAsync<bool>(IsOn, new { AccountId = accountId }, cancellationToken);

    // Guarded like a password: six digits are soon guessed.
    public async Task EnsureAsync(Guid accountId, string code, CancellationToken cancellationToken)
    {
        AttemptKey[] keys = [AttemptKey.SecondFactor(accountId)];
        await guard.ChargeAsync(keys, cancellationToken);
        if (RecoveryCodes.LooksLikeOne(code))
            await UseRecoveryCodeAsync(accountId, code, cancellationToken);
        else if (!await TakeAsync(accountId, code, onlyConfirmed: true, cancellationToken))
            throw Wrong();

        await guard.ForgiveAsync(keys, cancellationToken);
    }

    // Confirming is taking the first code.
    public async Task ConfirmAsync(Guid accountId, string code, CancellationToken cancellationToken)
    {
        AttemptKey[] keys = [AttemptKey.SecondFactor(accountId)];
        await guard.ChargeAsync(keys, cancellationToken);
        if (!await TakeAsync(accountId, code, onlyConfirmed: false, cancellationToken))
            throw Wrong();

        await guard.ForgiveAsync(keys, cancellationToken);
    }

    async Task<bool> TakeAsync(Guid accountId, string code, bool onlyConfirmed, CancellationToken cancellationToken)
    {
        var stored = await db.FindAsync<Stored>(Find, new { AccountId = accountId, OnlyConfirmed = onlyConfirmed }, cancellationToken);
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        if (stored is null || totp.Match(accountId, stored.Secret, digits, stored.LastStep, clock.GetUtcNow()) is not { } step)
            return false;

        // Of two requests with one code the second finds the step taken.
        return await db.ExecuteAsync(Take, new { AccountId = accountId, Step = step }, cancellationToken) == 1;
    }

    async Task UseRecoveryCodeAsync(Guid accountId, string code, CancellationToken cancellationToken)
    {
        if (!await recovery.UseAsync(accountId, code, cancellationToken))
            throw Wrong();

        await db.ExecuteAsync(TellOfRecovery, new { AccountId = accountId, MailId = Guid.CreateVersion7() }, cancellationToken);
        await journal.WriteAsync(accountId, AccountEventKind.RecoveryCodeUsed, cancellationToken);
    }

    static UnauthenticatedException Wrong() => new(
        "second_factor.invalid", "This code is not right, or it was used before. Wait for the next one.");

    sealed record Stored(byte[] Secret, long LastStep);

    const string IsOn = """
        select exists (
            select from workspaces.totp
            where account_id = @AccountId and confirmed_at is not null)
        """;

    const string Find = """
        select secret, last_step
        from workspaces.totp
        where account_id = @AccountId and (confirmed_at is not null or not @OnlyConfirmed)
        """;

    const string Take = """
        update workspaces.totp
        set last_step = @Step, confirmed_at = coalesce(confirmed_at, now())
        where account_id = @AccountId and last_step < @Step
        """;

    const string TellOfRecovery = """
        insert into workspaces.account_mail (id, account_id, kind)
        values (@MailId, @AccountId, 'recovery_code_used')
        """;
}
