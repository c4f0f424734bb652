using System.Runtime.Versioning;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace GoPimi.EmbeddedPostgres;

/// <summary>Where one server lives, and as whom it runs. PostgreSQL refuses root, so under root it is another user, who
/// must be able to reach the folder: where a parent shuts him out, the folder is placed below /var/lib and linked.</summary>
internal sealed record InstanceFolder(string Path, string BinCache, string? RunAs)
{
    const string UnprivilegedUser = "nobody";
    const string Reachable = "/var/lib/gopimi";

    public string Cluster => System.IO.Path.Combine(Path, "cluster");

    public string PidFile => System.IO.Path.Combine(Cluster, "postmaster.pid");

    public string ServerLog => System.IO.Path.Combine(Cluster, "server.log");

    public string LockFile => System.IO.Path.Combine(Path, "host.lock");

    public string PasswordFile => System.IO.Path.Combine(Path, "password");

    public bool Initialised => File.Exists(System.IO.Path.Combine(Cluster, "PG_VERSION"));

    public static async Task<InstanceFolder> PrepareAsync(EmbeddedPostgresOptions options, ILogger logger, CancellationToken ct)
    {
        var data = Directory.CreateDirectory(options.DataPath).FullName;
        var path = System.IO.Path.Combine(data, "postgres");
        var cache = options.BinCachePath is null
            ? System.IO.Path.Combine(data, "postgres-bin")
            : System.IO.Path.GetFullPath(options.BinCachePath);
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
        {
            CreatePrivate(path);
            return new InstanceFolder(path, cache, RunAs: null);
        }

        OpenForPassage(data);
        if (!Directory.Exists(path) && !await CanEnterAsync(UnprivilegedUser, data, ct))
        {
            var place = System.IO.Path.Combine(Reachable, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
            Directory.CreateDirectory(place);
            // A dangling link remains when only the place itself was deleted.
            File.Delete(path);
            File.CreateSymbolicLink(path, place);
            logger.LogInformation("Other users cannot enter {Data}, so PostgreSQL keeps its files in {Place}", data, place);
        }

        Directory.CreateDirectory(path);
        path = Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        OpenForPassage(path);
        var folder = new InstanceFolder(path, cache, UnprivilegedUser);
        if (folder.Initialised)
            folder = folder with { RunAs = await OwnerAsync(folder.Cluster, ct) };
        if (!await CanEnterAsync(folder.RunAs!, path, ct))
            throw new EmbeddedPostgresException(
                $"PostgreSQL runs as {folder.RunAs}, who cannot enter {path}. Open the parent folders (chmod o+x) or choose another data folder.");

        Directory.CreateDirectory(cache);
        return await CanEnterAsync(folder.RunAs!, cache, ct)
            ? folder
            : folder with { BinCache = System.IO.Path.Combine(Reachable, "postgres-bin") };
    }

    public async Task GiveAsync(string path, CancellationToken ct)
    {
        if (RunAs is not null)
            await Shell.MustRunAsync("chown", ["-R", RunAs, path], Path, null, ct);
    }

    public string Password()
    {
        if (File.Exists(PasswordFile))
            return File.ReadAllText(PasswordFile).Trim();
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        WritePrivate(PasswordFile, password);
        return password;
    }

    public static void WritePrivate(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
        writer.Flush();
        ((FileStream)writer.BaseStream).Flush(flushToDisk: true);
    }

    static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else if (!Directory.Exists(path))
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [UnsupportedOSPlatform("windows")]
    static void OpenForPassage(string path) =>
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);

    /// <summary>Asked of the system itself, as that user: modes alone do not tell of links and access lists.</summary>
    static async Task<bool> CanEnterAsync(string user, string folder, CancellationToken ct) =>
        (await Shell.RunAsync("sh", ["-c", "test -x \"$1\" && cd \"$1\"", "sh", folder], "/", user, ct)).ExitCode == 0;

    static async Task<string> OwnerAsync(string path, CancellationToken ct)
    {
        var format = OperatingSystem.IsMacOS() ? "-f%Su" : "-c%U";
        var owner = await Shell.MustRunAsync("stat", [format, path], "/", null, ct);
        return owner == "root" ? UnprivilegedUser : owner;
    }
}
