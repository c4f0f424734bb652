using GoPimi.BuildingBlocks.Blobs;
using MimeKit;

namespace GoPimi.BuildingBlocks.Mail;

/// <summary>
/// Development's catcher: every mail that would leave is kept as an .eml file and can be read by the mail simulator.
/// </summary>
public sealed class CapturedMails : IMailTransport
{
    readonly string folder;

    /// <summary>Keeps the mails in a folder, which is made when missing.</summary>
    public CapturedMails(string folder) => this.folder = PrivateFolder.Create(folder);

    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var path = Path.Combine(folder, $"{Guid.CreateVersion7():N}");
        await using (var file = File.Create(path + ".tmp"))
        {
            using var envelope = new MemoryStream(
                System.Text.Encoding.ASCII.GetBytes($"X-Envelope-To: {string.Join(", ", mail.Recipients)}\r\n"));
            await envelope.CopyToAsync(file, cancellationToken);
            await mail.Message.WriteToAsync(file, cancellationToken);
        }

        File.Move(path + ".tmp", path + ".eml");
        return SendOutcome.Accepted;
    }

    /// <summary>The newest mails first.</summary>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<CapturedMail> List(int limit) =>
        [.. Directory.GetFiles(folder, "*.eml").OrderDescending(StringComparer.Ordinal).Take(limit).Select(Read)];

    /// <summary>One mail, or null.</summary>
    public CapturedMail? Find(Guid id) => File.Exists(PathOf(id)) ? Read(PathOf(id)) : null;

    string PathOf(Guid id) => Path.Combine(folder, $"{id:N}.eml");

    static CapturedMail Read(string path) =>
        new(Guid.Parse(Path.GetFileNameWithoutExtension(path)), File.GetLastWriteTimeUtc(path), path, MimeMessage.Load(path));
}

/// <summary>A mail that was caught.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="At">When it was caught (UTC).</param>
/// <param name="Path">The .eml file; its first header <c>X-Envelope-To</c> names the envelope's recipients.</param>
/// <param name="Message">The parsed mail.</param>
public sealed record CapturedMail(Guid Id, DateTime At, string Path, MimeMessage Message);
