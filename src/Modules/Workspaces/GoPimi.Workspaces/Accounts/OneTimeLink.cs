using GoPimi.BuildingBlocks.Http;

namespace GoPimi.Workspaces.Accounts;

// A link is good for one use and one purpose, by whoever reads the mail: for a day, to reset a password for an hour. Using
// one ends the others.
internal static class OneTimeLink
{
    public static BadInputException Invalid() =>
        new("link.invalid", "This link has been used or is too old. Ask for a new mail.");

    public const string EndOthers = """
        with dead as (
            delete from workspaces.account_link
            where account_id = @AccountId
        )
        update workspaces.account_mail
        set status = 'cancelled', finished_at = now()
        where account_id = @AccountId and status = 'queued' and kind in ('verification', 'activation', 'password_reset', 'email_change_old', 'email_change_new')
        """;
}
