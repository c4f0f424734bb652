using System.Text.Json;

namespace GoPimi.BuildingBlocks.Demo;

/// <summary>
/// A module's share of the demo: it writes its own tables, and only those. All shares of a workspace are one transaction,
/// and the events that they publish are heard before the demo opens.
/// </summary>
public interface IDemoSeeder
{
    /// <summary>Writes this module's part of a workspace's story; the workspace is entered.</summary>
    Task SeedAsync(DemoWorkspace workspace, CancellationToken cancellationToken);

    /// <summary>What is to happen by itself, as in real life, once the story is told: mails that arrive just now.</summary>
    Task PlayAsync(DemoWorkspace workspace, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether the installation is empty, has the demo, or is somebody's; most modules cannot tell.</summary>
    Task<DemoState?> StateAsync(CancellationToken cancellationToken) => Task.FromResult<DemoState?>(null);
}

/// <summary>What a start finds.</summary>
public enum DemoState
{
    /// <summary>No workspace yet: the demo may be made.</summary>
    Empty,

    /// <summary>The demo's own people are there.</summary>
    Seeded,

    /// <summary>Somebody works here: hands off.</summary>
    InUse,
}

/// <summary>Who tries the demo. Only development has it.</summary>
public static class DemoSignIn
{
    /// <summary>The owner's address.</summary>
    public const string Email = "ada@demo.test";

    /// <summary>The password of everybody in the demo.</summary>
    public const string Password = "demo-desk-2026";
}

/// <summary>Many rows as one parameter, for <c>jsonb_to_recordset</c>.</summary>
public static class DemoRows
{
    static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The rows as JSON; members are named like columns.</summary>
    public static string Json<T>(IEnumerable<T> rows) => JsonSerializer.Serialize(rows, Options);
}
