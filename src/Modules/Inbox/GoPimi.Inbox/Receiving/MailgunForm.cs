using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace GoPimi.Inbox.Receiving;

// The fields of a webhook as bytes. ASP.NET's own form reader decodes text, which would change a mail that is not UTF-8.
internal sealed class MailgunForm
{
    const int MaxFields = 200;

    readonly Dictionary<string, ReadOnlyMemory<byte>> fields = new(StringComparer.OrdinalIgnoreCase);

    public ReadOnlyMemory<byte> Bytes(string name) => fields.GetValueOrDefault(name);

    public string Text(string name) => Encoding.UTF8.GetString(Bytes(name).Span).Trim();

    /// <exception cref="FormTooLargeException">A field is longer than allowed.</exception>
    /// <exception cref="InvalidDataException">The body is no form.</exception>
    public static async Task<MailgunForm> ReadAsync(HttpRequest request, long maxFieldBytes, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            throw new InvalidDataException("The Content-Type is missing.");
        if (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            return await ReadUrlEncodedAsync(request.Body, maxFieldBytes, cancellationToken);
        if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return await ReadMultipartAsync(
                request.Body, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), request.ContentLength ?? 0, maxFieldBytes, cancellationToken);

        throw new InvalidDataException("Send multipart/form-data or application/x-www-form-urlencoded.");
    }

    static async Task<MailgunForm> ReadUrlEncodedAsync(Stream body, long maxFieldBytes, CancellationToken cancellationToken)
    {
        var form = new MailgunForm();
        var decoder = new UrlDecoder(form.Add, maxFieldBytes);
        var buffer = new byte[81920];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
            decoder.Take(buffer.AsSpan(0, read));

        decoder.End();
        return form;
    }

    static async Task<MailgunForm> ReadMultipartAsync(
        Stream body, string boundary, long bodyBytes, long maxFieldBytes, CancellationToken cancellationToken)
    {
        if (boundary.Length is 0 or > 200)
            throw new InvalidDataException("The multipart boundary is missing.");

        var form = new MailgunForm();
        var reader = new MultipartReader(boundary, body) { BodyLengthLimit = null };
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                    continue;

                var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
                // Nearly all of the body is the mail: room for it at once instead of by doubling.
                var room = name == "body-mime" ? (int)Math.Min(bodyBytes, maxFieldBytes) : 0;
                form.Add(name, await ReadFieldAsync(section.Body, room, maxFieldBytes, cancellationToken));
            }
        }
        catch (IOException e) when (e is not BadHttpRequestException && e.GetType() == typeof(IOException))
        {
            throw new InvalidDataException("The multipart body ends too early.", e);
        }

        return form;
    }

    static async Task<ReadOnlyMemory<byte>> ReadFieldAsync(Stream section, int room, long maxBytes, CancellationToken cancellationToken)
    {
        var content = new MemoryStream(room);
        var buffer = new byte[81920];
        int read;
        while ((read = await section.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > maxBytes)
                throw new FormTooLargeException();
            content.Write(buffer, 0, read);
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    // The first of two fields of one name counts.
    void Add(string name, ReadOnlyMemory<byte> value)
    {
        if (fields.Count >= MaxFields)
            throw new InvalidDataException("The form has too many fields.");
        fields.TryAdd(name, value);
    }
}

internal sealed class FormTooLargeException() : Exception("A field of the form is too large.");
