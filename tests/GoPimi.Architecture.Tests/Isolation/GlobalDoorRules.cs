using System.Reflection;
using GoPimi.BuildingBlocks.Data;

namespace GoPimi.Architecture.Tests.Isolation;

public sealed class GlobalDoorRules
{
    const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    // Who may work outside any workspace, and why. Whoever is added here says it in the same breath.
    static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["Register"] = "accounts belong to no workspace",
        ["VerifyAccount"] = "accounts belong to no workspace",
        ["ResendVerification"] = "accounts belong to no workspace",
        ["ActivateAccount"] = "accounts belong to no workspace",
        ["SignIn"] = "sessions belong to no workspace",
        ["SignOut"] = "sessions belong to no workspace",
        ["AttemptGuard"] = "counts tries of people who are not signed in",
        ["CallerAuthentication"] = "finds session or token before the workspace is entered",
        ["MembershipDirectory"] = "answers for live connections, which enter no workspace",
        ["Me"] = "a person's own workspaces",
        ["GetMe"] = "a person's own workspaces",
        ["CreateWorkspace"] = "reserves a slug among all workspaces",
        ["AddMember"] = "finds an account by e-mail and queues its mail",
        ["AccountMailSender"] = "sends the mails of accounts",
        ["MailboxFinder"] = "finds the mailboxes of a recipient",
        ["OutboundClaims"] = "claims due mails of every workspace",
        ["SeedWorkspaces"] = "makes the accounts of the demo, in development",
        ["WebhookTokens"] = "a provider's token is spent once in the installation",
    };

    [Fact]
    public void Only_the_listed_take_the_global_door()
    {
        var users = Solution.NotEmpty(
            [.. Solution.Modules.SelectMany(m => m.GetTypes()).Where(Takes).Select(Outermost).Distinct(StringComparer.Ordinal)], atLeast: 10);

        users.Except(Allowed.Keys, StringComparer.Ordinal).ShouldBeEmpty();
        Allowed.Keys.Except(users, StringComparer.Ordinal).ShouldBeEmpty("These are listed but no longer take it.");
    }

    static bool Takes(Type type) =>
        type.GetConstructors(Any).SelectMany(c => c.GetParameters()).Any(p => p.ParameterType == typeof(GlobalDb))
        || type.GetFields(Any).Any(f => f.FieldType == typeof(GlobalDb))
        || type.GetMethods(Any).SelectMany(m => m.GetParameters()).Any(p => p.ParameterType == typeof(GlobalDb));

    static string Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type.Name;
}
