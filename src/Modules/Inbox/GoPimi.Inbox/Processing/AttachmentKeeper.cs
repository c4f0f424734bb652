using GoPimi.BuildingBlocks.Blobs;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Inbox.Contracts;
using GoPimi.Inbox.Reading;

namespace GoPimi.Inbox.Processing;

/// <summary>Puts a mail's files into the workspace's blob store. The same logo in every mail is kept once.</summary>
internal sealed class AttachmentKeeper(IBlobStore blobs, WorkspaceContext workspace)
{
    public async Task<IReadOnlyList<MailAttachment>> KeepAsync(ReadMail mail, CancellationToken cancellationToken)
    {
        List<MailAttachment> kept = [];
        foreach (var file in mail.Files)
        {
            await using var content = file.Open();
            var blob = await blobs.PutAsync(workspace.WorkspaceId, content, cancellationToken);
            // What the sender calls an attachment is one; what the HTML shows is part of it; everything else is a file.
            var inline = !file.Declared && file.ContentId is not null && mail.Body.ShownContentIds.Contains(file.ContentId);
            kept.Add(new MailAttachment(file.Name, file.Type, blob.Size, blob.Sha256, inline, file.ContentId));
        }

        return kept;
    }
}
