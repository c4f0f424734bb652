using GoPimi.BuildingBlocks.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace GoPimi.Ticketing.Attachments;

// The file in a multipart body, read as it arrives: never in memory, never in a second temporary file.
internal sealed class UploadedFile(string name, string type, Stream content)
{
    const int MaxBoundary = 100;

    public string Name => name;

    public string Type => type;

    public static Task<UploadedFile> ReadAsync(HttpRequest http, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        var boundary = MediaTypeHeaderValue.TryParse(http.ContentType, out var contentType)
            && contentType.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? HeaderUtilities.RemoveQuotes(contentType.Boundary).Value
                : throw new BadHttpRequestException("Send the file as multipart/form-data.", StatusCodes.Status415UnsupportedMediaType);
        if (boundary is not { Length: > 0 and <= MaxBoundary })
            throw Invalid();

        var reader = new MultipartReader(boundary, http.Body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !disposition.IsFileDisposition())
                continue;

            var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
            return new UploadedFile(
                FileName.Safe(HeaderUtilities.RemoveQuotes(name).Value), MediaType.Safe(section.ContentType), section.Body);
        }

        throw Invalid();
    });

    public Task<T> StoreAsync<T>(Func<Stream, Task<T>> store) =>
        GuardAsync(() => store(new LimitedStream(content, AttachmentSql.MaxBytes)));

    static async Task<T> GuardAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        // A broken frame, or a body that ends too early. Kestrel's own refusals (413) are IOExceptions as well and pass.
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw Invalid();
        }
    }

    static BadInputException Invalid() => new("upload.invalid", "The upload holds no complete file in a field \"file\".");

    sealed class LimitedStream(Stream inner, long limit) : Stream
    {
        long left = limit;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            left -= read;
            return left >= 0
                ? read
                : throw new BadHttpRequestException("A file may have up to 25 MB.", StatusCodes.Status413PayloadTooLarge);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
