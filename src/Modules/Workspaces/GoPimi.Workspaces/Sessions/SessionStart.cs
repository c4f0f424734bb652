using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.Workspaces.Accounts;

namespace GoPimi.Workspaces.Sessions;

// Begins and renews sessions. Always a new secret: nobody can plant one before the sign-in, nor keep one across a step-up.
internal sealed class SessionStart(GlobalDb db, RequestOrigin origin)
{
    public async Task<Secret> BeginAsync(Guid accountId, string? previous, CancellationToken cancellationToken)
    {
        var session = Secret.New();
        await db.ExecuteAsync(
            Open,
            new
            {
                SessionId = Guid.CreateVersion7(),
                AccountId = accountId,
                session.Hash,
                Previous = previous is null ? [] : Secret.HashOf(previous),
                Ip = origin.AddressText,
                origin.UserAgent,
            },
            cancellationToken);
        return session;
    }

    // The person has proved again who it is.
    public async Task<Secret> RenewAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var session = Secret.New();
        var renewed = await db.ExecuteAsync(Renew, new { SessionId = sessionId, session.Hash }, cancellationToken);
        return renewed == 1 ? session : throw new UnauthenticatedException("session.ended", "The session has ended. Please sign in.");
    }

    const string Open = """
        with ended as (
            delete from workspaces.session
            where hash = @Previous
        )
        insert into workspaces.session (id, account_id, hash, expires_at, first_ip, last_ip, user_agent)
        values (@SessionId, @AccountId, @Hash, now() + interval '30 days', @Ip::inet, @Ip::inet, @UserAgent)
        """;

    const string Renew = """
        update workspaces.session
        set hash = @Hash, proved_at = now(), last_seen_at = now()
        where id = @SessionId
        """;
}
