using System.Security.Cryptography;

namespace GoPimi.BuildingBlocks.Blobs;

// Temporary file, fsync, rename: a reader sees the whole blob or none.
internal sealed class DiskBlobStore(string root) : IBlobStore
{
    const int BufferSize = 81920;

    public async Task<Blob> PutAsync(Guid workspaceId, Stream content, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(root, workspaceId.ToString("N"));
        PrivateFolder.Create(folder);
        var temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            var blob = await WriteAsync(temporary, content, cancellationToken);
            var path = PathOf(workspaceId, blob.Sha256);
            if (!File.Exists(path))
            {
                PrivateFolder.Create(Path.GetDirectoryName(path)!);
                File.Move(temporary, path, overwrite: true);
            }

            return blob;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Task<Stream> OpenAsync(Guid workspaceId, string sha256, CancellationToken cancellationToken)
    {
        var path = PathOf(workspaceId, sha256);
        return File.Exists(path)
            ? Task.FromResult<Stream>(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.Asynchronous))
            : throw new FileNotFoundException("There is no such blob.", sha256);
    }

    public Task DeleteAsync(Guid workspaceId, string sha256, CancellationToken cancellationToken)
    {
        if (File.Exists(PathOf(workspaceId, sha256)))
            File.Delete(PathOf(workspaceId, sha256));
        return Task.CompletedTask;
    }

    static async Task<Blob> WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, FileOptions.Asynchronous);
        var buffer = new byte[BufferSize];
        long size = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            size += read;
        }

        await file.FlushAsync(cancellationToken);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
        return new Blob(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    string PathOf(Guid workspaceId, string sha256)
    {
        // Only a hash can name a file: nothing a user sends becomes a path.
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
            throw new FileNotFoundException("There is no such blob.", sha256);
        return Path.Combine(root, workspaceId.ToString("N"), sha256[..2], sha256);
    }
}
