namespace GoPimi.Host.Operations;

internal static class Demo
{
    public static (string Email, string Password)? SignIn { get; private set; }

    public static Task SeedDemoAsync(this WebApplication app) => Task.CompletedTask;
}
