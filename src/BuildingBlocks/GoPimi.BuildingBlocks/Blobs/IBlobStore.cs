namespace GoPimi.BuildingBlocks.Blobs;

/// <summary>
/// Keeps bytes that are too large for rows: raw mails and attachments. A blob is named by its workspace and the SHA-256
/// of its content, so that storing the same bytes twice keeps them once, and never across workspaces.
/// </summary>
public interface IBlobStore
{
    /// <summary>Stores the bytes and flushes them to the disk before it returns.</summary>
    Task<Blob> PutAsync(Guid workspaceId, Stream content, CancellationToken cancellationToken);

    /// <summary>Opens the bytes for reading.</summary>
    /// <exception cref="FileNotFoundException">There is no such blob.</exception>
    Task<Stream> OpenAsync(Guid workspaceId, string sha256, CancellationToken cancellationToken);

    /// <summary>Deletes the bytes; nothing happens when they are not there.</summary>
    Task DeleteAsync(Guid workspaceId, string sha256, CancellationToken cancellationToken);
}

/// <summary>What was stored.</summary>
/// <param name="Sha256">Lower-case hex of the content's SHA-256, 64 characters.</param>
/// <param name="Size">Length in bytes.</param>
public sealed record Blob(string Sha256, long Size);
