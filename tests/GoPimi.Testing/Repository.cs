namespace GoPimi.Testing;

/// <summary>Where the sources are, for tests that read them or share what is expensive to fetch.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GoPimi.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No GoPimi.sln above {start}.");
    }
}
