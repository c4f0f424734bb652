using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Blobs;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Inbox.InboundMails;

internal static class GetRawInboundMail
{
    public sealed record Query(Guid InboundMailId) : IQuery<Stream>;

    public static void Map(IEndpointRouteBuilder mails) => mails
        .MapGet("/{inboundMailId:guid}/raw", async (Guid inboundMailId, IMediator mediator, HttpResponse http, CancellationToken ct) =>
        {
            var raw = await mediator.Send(new Query(inboundMailId), ct);
            http.Headers.XContentTypeOptions = "nosniff";
            http.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
            return TypedResults.Stream(raw, "message/rfc822", $"{inboundMailId}.eml");
        })
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(GetRawInboundMail))
        .WithSummary("Download a received mail exactly as it came");

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, IBlobStore blobs, AuditTrail audit)
        : IRequestHandler<Query, Stream>
    {
        public async Task<Stream> Handle(Query request, CancellationToken cancellationToken)
        {
            var sha256 = await db.FindAsync<string>(Find, request, cancellationToken) ?? throw NotFoundException.Of("inbound_mail");
            await audit.WriteAsync(
                "inbound_mail.downloaded", new AuditTarget("inbound_mail", request.InboundMailId), cancellationToken);
            return await blobs.OpenAsync(workspace.WorkspaceId, sha256, cancellationToken);
        }

        const string Find = """
            select raw_sha256
            from inbox.inbound_mail
            where workspace_id = @WorkspaceId and id = @InboundMailId
            """;
    }
}
