namespace GoPimi.Workspaces.TwoFactor;

internal static class SecondFactorMethod
{
    public static IReadOnlyList<string> All { get; } = ["totp", "recovery_code"];
}
