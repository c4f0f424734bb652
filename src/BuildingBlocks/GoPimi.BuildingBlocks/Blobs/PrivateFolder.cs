namespace GoPimi.BuildingBlocks.Blobs;

// For what customers wrote: other users of the machine have no business there.
internal static class PrivateFolder
{
    public static string Create(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path).FullName
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}
