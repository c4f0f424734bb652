using System.Text.Json;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;

namespace GoPimi.Workspaces.Accounts;

// What happened to an account, for its owner to read; never a secret.
internal sealed class AccountJournal(GlobalDb db, RequestOrigin origin)
{
    public Task WriteAsync(Guid accountId, string kind, CancellationToken cancellationToken) =>
        WriteAsync(accountId, kind, detail: new { }, cancellationToken);

    public Task WriteAsync(Guid accountId, string kind, object detail, CancellationToken cancellationToken) => db.ExecuteAsync(
        Insert,
        new
        {
            AccountId = accountId,
            Id = Guid.CreateVersion7(),
            Kind = kind,
            Ip = origin.AddressText,
            origin.UserAgent,
            Detail = JsonSerializer.Serialize(detail, EventJson.Options),
        },
        cancellationToken);

    const string Insert = """
        insert into workspaces.account_event (account_id, id, kind, ip, user_agent, detail)
        values (@AccountId, @Id, @Kind, @Ip::inet, @UserAgent, @Detail::jsonb)
        """;
}

internal static class AccountEventKind
{
    public const string SignedIn = "signed_in";
    public const string SignInRefused = "sign_in_refused";
    public const string SteppedUp = "stepped_up";
    public const string SessionEnded = "session_ended";
    public const string OtherSessionsEnded = "other_sessions_ended";
    public const string PasswordChanged = "password_changed";
    public const string PasswordReset = "password_reset";
    public const string EmailChangeRequested = "email_change_requested";
    public const string EmailChanged = "email_changed";
    public const string TwoFactorEnabled = "two_factor_enabled";
    public const string TwoFactorDisabled = "two_factor_disabled";
    public const string RecoveryCodeUsed = "recovery_code_used";
    public const string RecoveryCodesReplaced = "recovery_codes_replaced";
    public const string PasskeyAdded = "passkey_added";
    public const string PasskeyRemoved = "passkey_removed";

    public static IReadOnlyList<string> All { get; } =
    [
        SignedIn, SignInRefused, SteppedUp, SessionEnded, OtherSessionsEnded, PasswordChanged, PasswordReset,
        EmailChangeRequested, EmailChanged, TwoFactorEnabled, TwoFactorDisabled, RecoveryCodeUsed, RecoveryCodesReplaced,
        PasskeyAdded, PasskeyRemoved,
    ];
}
