namespace GoPimi.EmbeddedPostgres;

/// <summary>A lock between processes that the operating system releases when its holder dies.</summary>
internal static class FolderLock
{
    public static async Task<FileStream> TakeAsync(string path, TimeSpan patience, CancellationToken ct)
    {
        var deadline = DateTime.UtcNow + patience;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < deadline)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
            }
            catch (IOException exception)
            {
                throw new EmbeddedPostgresException(
                    $"{Path.GetDirectoryName(path)} is in use by another process of GoPimi. Stop that one first, or choose another data folder.",
                    exception);
            }
        }
    }
}
