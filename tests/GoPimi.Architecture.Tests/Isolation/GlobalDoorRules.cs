using System.Reflection;
using GoPimi.BuildingBlocks.Data;

namespace GoPimi.Architecture.Tests.Isolation;

public sealed class GlobalDoorRules
{
    const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    // Who may work outside any workspace, and why. Whoever is added here says it in the same breath.
    static readonly Dictionary<string, string[]> Reasons = new(StringComparer.Ordinal)
    {
        ["accounts belong to no workspace"] =
        [
            "Register", "VerifyAccount", "ResendVerification", "ActivateAccount", "ChangeProfile",
            "RequestEmailChange", "CancelEmailChange", "ConfirmEmailChange", "ListAccountEvents", "AccountJournal", "AccountMailSender",
            "ChangePassword", "RequestPasswordReset", "ResetPassword", "PasswordCheck",
            "GetTwoFactor", "BeginTotp", "ConfirmTotp", "DisableTwoFactor", "ReplaceRecoveryCodes", "RecoveryCodes", "SecondFactor",
        ],
        ["sessions belong to no workspace"] =
        [
            "SignIn", "SignInSecondFactor", "SignOut", "SessionStart", "ListSessions", "EndSession", "EndOtherSessions",
        ],
        ["counts tries of people who are not signed in"] = ["AttemptGuard"],
        ["finds session or token before the workspace is entered"] = ["CallerAuthentication"],
        ["answers for live connections, which enter no workspace"] = ["MembershipDirectory"],
        ["a person's own workspaces"] = ["Me", "GetMe"],
        ["brings a person's name and address to all workspaces of that person"] = ["MemberCopies"],
        ["reserves a slug among all workspaces"] = ["CreateWorkspace"],
        ["asks whether the acting person has a second factor"] = ["ChangeWorkspace"],
        ["finds an account by e-mail and queues its mail"] = ["AddMember"],
        ["finds an invitation by its link, before its workspace is entered"] =
            ["Invitation", "PreviewInvitation", "AcceptInvitation", "InvitedAccount"],
        ["writes to people who may have no account, counted over all workspaces"] = ["InvitationMails", "InvitationMailSender"],
        ["finds the mailboxes of a recipient"] = ["MailboxFinder"],
        ["claims due mails of every workspace"] = ["OutboundClaims"],
        ["claims due deliveries of every workspace"] = ["WebhookClaims"],
        ["queues the mails that tell owners of a stopped webhook"] = ["SettleDelivery"],
        ["makes the accounts of the demo, in development"] = ["SeedWorkspaces"],
        ["a provider's token is spent once in the installation"] = ["WebhookTokens"],
    };

    static readonly string[] Allowed = [.. Reasons.Values.SelectMany(names => names)];

    [Fact]
    public void Only_the_listed_take_the_global_door()
    {
        var users = Solution.NotEmpty(
            [.. Solution.Modules.SelectMany(m => m.GetTypes()).Where(Takes).Select(Outermost).Distinct(StringComparer.Ordinal)], atLeast: 10);

        users.Except(Allowed, StringComparer.Ordinal).ShouldBeEmpty();
        Allowed.Except(users, StringComparer.Ordinal).ShouldBeEmpty("These are listed but no longer take it.");
    }

    static bool Takes(Type type) =>
        type.GetConstructors(Any).SelectMany(c => c.GetParameters()).Any(p => p.ParameterType == typeof(GlobalDb))
        || type.GetFields(Any).Any(f => f.FieldType == typeof(GlobalDb))
        || type.GetMethods(Any).SelectMany(m => m.GetParameters()).Any(p => p.ParameterType == typeof(GlobalDb));

    static string Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type.Name;
}
