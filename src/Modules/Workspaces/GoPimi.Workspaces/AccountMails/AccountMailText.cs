using System.Net;
using GoPimi.BuildingBlocks.Platform;
using MimeKit;

namespace GoPimi.Workspaces.AccountMails;

// The words of the mails about an account, as plain text and as HTML.
internal static class AccountMailText
{
    public static MimeMessage Compose(
        PlatformSettings platform, Guid id, int attempt, string kind, AccountMailContent content, string name, string email, string secret)
    {
        var (subject, paragraphs, button, link) = Words(platform, kind, content, secret);
        string[] all = [name.Length == 0 ? "Hello," : $"Hello {name},", .. paragraphs, "Your GoPimi team"];
        var message = new MimeMessage
        {
            Subject = subject,
            MessageId = $"account-{id:N}-{attempt}@{platform.MailDomain}",
            Body = new BodyBuilder
            {
                TextBody = Text(all, button, link),
                HtmlBody = Html(subject, all, button, link),
            }.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(platform.SenderName, platform.SenderAddress));
        message.To.Add(new MailboxAddress(name, email));
        // No out-of-office note shall answer it (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    static (string Subject, string[] Paragraphs, string Button, string Link) Words(
        PlatformSettings platform, string kind, AccountMailContent content, string secret) =>
        kind switch
        {
            "verification" => (
                "Please confirm your e-mail address",
                ["Welcome to GoPimi. One click is left: confirm that this address is yours.",
                 "The link works once, for one day. If you did not open an account, simply ignore this mail."],
                "Confirm my address",
                platform.Link($"/verify#token={secret}")),
            "activation" => (
                "You have been invited to GoPimi",
                [$"{content.AddedBy ?? "A colleague"} has added you to the workspace {Named(content.Workspace)}. Choose a password to join.",
                 "The link works once, for one day. If you do not know what this is about, simply ignore this mail."],
                "Choose my password",
                platform.Link($"/activate#token={secret}")),
            "invitation" => (
                $"{content.AddedBy} invites you to {content.Workspace}",
                [$"{content.AddedBy} would like you to join the workspace {Named(content.Workspace)} on GoPimi, where a team answers its mail together.",
                 "The link works once, for seven days, and only for you: please do not forward it. If you do not know what this is about, simply ignore this mail."],
                "See the invitation",
                platform.Link($"/invite#token={secret}")),
            "member_added" => (
                "You have been added to a workspace",
                [$"{content.AddedBy ?? "A colleague"} has added you to the workspace {Named(content.Workspace)}. It is there when you sign in."],
                "Open GoPimi",
                platform.Link("/")),
            "password_reset" => (
                "Choose a new password",
                ["Somebody, probably you, has forgotten the password of your GoPimi account. Choose a new one here.",
                 "The link works once, for one hour. If it was not you, simply ignore this mail: your password stays as it is."],
                "Choose a new password",
                platform.Link($"/reset-password#token={secret}")),
            "password_changed" => (
                "Your password was changed",
                ["The password of your GoPimi account has just been changed, and all other sessions were signed out.",
                 "If it was not you, choose a new password at once: somebody else may be able to read your mail."],
                "It was not me",
                platform.Link("/forgot-password")),
            "email_change_old" => (
                "Change of your e-mail address",
                [$"Somebody, probably you, wants to use {content.NewEmail} for your GoPimi account from now on. Agree here; the new address has to confirm as well.",
                 "The link works once, for one day. If it was not you, do not open it, and choose a new password: somebody else is signed in as you."],
                "Yes, change my address",
                platform.Link($"/confirm-email#token={secret}")),
            "email_change_new" => (
                "Please confirm your new e-mail address",
                ["A GoPimi account is to use this address from now on. Confirm that it is yours; the old address has to agree as well.",
                 "The link works once, for one day. If you do not know what this is about, simply ignore this mail."],
                "Confirm this address",
                platform.Link($"/confirm-email#token={secret}")),
            "email_changed" => (
                "Your e-mail address was changed",
                [$"Your GoPimi account now uses {content.NewEmail}. You sign in with it, and mails go there.",
                 "Both addresses had confirmed this. If it was not you, write to us at once: somebody else can read both mailboxes."],
                "Open GoPimi",
                platform.Link("/")),
            "second_factor_added" => (
                "Two-factor sign-in is on",
                ["From now on signing in to GoPimi asks for a code of your authenticator app as well. All other sessions were signed out.",
                 "Keep the recovery codes where you find them without the device. If it was not you, reset your password at once."],
                "Look at your security settings",
                platform.Link("/")),
            "second_factor_removed" => (
                "Two-factor sign-in is off",
                ["From now on your password alone signs you in to GoPimi.",
                 "If it was not you, choose a new password at once and turn it on again."],
                "It was not me",
                platform.Link("/forgot-password")),
            "recovery_code_used" => (
                "A recovery code was used",
                ["Somebody has just signed in to your GoPimi account with one of your recovery codes. It does not work any more.",
                 "If it was not you, choose a new password at once and make new recovery codes."],
                "It was not me",
                platform.Link("/forgot-password")),
            "recovery_codes_replaced" => (
                "You have new recovery codes",
                ["Ten new recovery codes were made for your GoPimi account. The old ones do not work any more.",
                 "If it was not you, choose a new password at once."],
                "It was not me",
                platform.Link("/forgot-password")),
            "webhook_stopped" => (
                "A webhook was stopped",
                [$"Nothing has arrived for five days at the webhook on {content.Host} of the workspace {Named(content.Workspace)}, or it says that it is gone. No more events are sent there.",
                 "Mend the receiver and start the webhook again in the settings. What it missed in the last thirty days can be sent again."],
                "Open GoPimi",
                platform.Link("/")),
            _ => (
                "You already have an account",
                ["Somebody, probably you, wanted to open a GoPimi account with this address. You already have one, so just sign in.",
                 "If it was not you, there is nothing to do: nothing has changed."],
                "Sign in",
                platform.Link("/sign-in")),
        };

    static string Named(string? workspace) => workspace is null ? "of your team" : $"\u201C{workspace}\u201D";

    static string Text(string[] paragraphs, string button, string link) =>
        string.Join("\n\n", [.. paragraphs[..2], $"{button}:\n{link}", .. paragraphs[2..]]) + "\n";

    static string Html(string subject, string[] paragraphs, string button, string link)
    {
        var texts = Array.ConvertAll(paragraphs, p => $"<p>{WebUtility.HtmlEncode(p)}</p>");
        return $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(subject)}</title></head>
            <body style="font-family: system-ui, sans-serif; font-size: 16px; line-height: 1.5; color: #1c1c1f; max-width: 34rem; margin: 2rem auto; padding: 0 1rem">
            {string.Concat(texts[..2])}
            <p><a href="{WebUtility.HtmlEncode(link)}" style="display: inline-block; padding: 0.6rem 1.2rem; border-radius: 0.4rem; background: #1f5eff; color: #fff; text-decoration: none">{WebUtility.HtmlEncode(button)}</a></p>
            {string.Concat(texts[2..])}
            </body>
            </html>
            """;
    }
}
