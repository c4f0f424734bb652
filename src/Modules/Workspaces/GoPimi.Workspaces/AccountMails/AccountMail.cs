namespace GoPimi.Workspaces.AccountMails;

// Parts of the statements that queue a mail for the account `a`.
internal static class AccountMail
{
    // Nobody can make us flood a stranger's mailbox.
    public const string IsNotTooMuch = """
        (select count(*)
            from workspaces.account_mail m
            where m.account_id = a.id and m.created_at > now() - interval '1 hour') < 5
        """;

    // What the last invitation said, for sending it again.
    public const string LastInvitation = """
        coalesce((
            select m.content
            from workspaces.account_mail m
            where m.account_id = a.id and m.kind = 'activation'
            order by m.created_at desc
            limit 1), '{}'::jsonb)
        """;
}

// What a mail names: the workspace and who added or invited the person; the new address; what an invitation calls somebody who
// may have no account; the host of a webhook.
internal sealed record AccountMailContent(
    string? Workspace = null, string? AddedBy = null, string? NewEmail = null, string? Person = null, string? Host = null);
