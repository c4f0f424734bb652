using GoPimi.BuildingBlocks.Blobs;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace GoPimi.Ticketing.Attachments;

internal static class DownloadAttachment
{
    public sealed record Query(Guid AttachmentId) : IQuery<Response>;

    public sealed record Response(string Name, string Type, string Sha256);

    public static void Map(IEndpointRouteBuilder attachments) => attachments
        .MapGet("/{attachmentId:guid}", async (
            Guid attachmentId, WorkspaceContext workspace, IBlobStore blobs, IMediator mediator, HttpResponse http, CancellationToken ct) =>
        {
            var file = await mediator.Send(new Query(attachmentId), ct);
            var bytes = await OpenAsync(blobs, workspace.WorkspaceId, file.Sha256, ct);
            WriteHeaders(http, file);
            return TypedResults.Stream(
                bytes, MediaType.Served(file.Type), entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
        })
        .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream")
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(DownloadAttachment))
        .WithSummary("The bytes of an attachment; pictures to look at, everything else to save");

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace) : IRequestHandler<Query, Response>
    {
        public async Task<Response> Handle(Query query, CancellationToken cancellationToken) =>
            await db.FindAsync<Response>(Find, new { query.AttachmentId, workspace.Actor.AccountId }, cancellationToken)
            ?? throw NotFoundException.Of("attachment");
    }

    static async Task<Stream> OpenAsync(IBlobStore blobs, Guid workspaceId, string sha256, CancellationToken ct)
    {
        try
        {
            return await blobs.OpenAsync(workspaceId, sha256, ct);
        }
        catch (FileNotFoundException)
        {
            throw new NotFoundException("attachment.bytes_missing", "The file's content is no longer in the store.");
        }
    }

    // Whatever the bytes are, they run nothing here: no sniffing, no scripts, no origin of their own.
    static void WriteHeaders(HttpResponse http, Response file)
    {
        var disposition = new ContentDispositionHeaderValue(MediaType.IsShown(file.Type) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        http.Headers.ContentDisposition = disposition.ToString();
        http.Headers.XContentTypeOptions = "nosniff";
        http.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'self'";
        http.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        http.Headers.CacheControl = "private, no-cache";
    }

    // Before it is sent, a file is its uploader's alone.
    const string Find = """
        select x.name, x.type, x.sha256
        from ticketing.attachment x
        where x.workspace_id = @WorkspaceId and x.id = @AttachmentId and (x.message_id is not null or x.uploaded_by = @AccountId)
        """;
}
