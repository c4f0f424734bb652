using FluentValidation;
using GoPimi.BuildingBlocks.Blobs;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Ticketing.Attachments;

internal static class UploadAttachment
{
    // Room for the multipart frame around the file.
    const long MaxBody = AttachmentSql.MaxBytes + 64 * 1024;

    // Only for the API document: the body is read as a stream.
    public sealed record Form(IFormFile File);

    public sealed record Command(string Name, string Type, long Size, string Sha256) : ICommand<Response>;

    public sealed record Response(Guid Id, string Name, string Type, long Size);

    public static void Map(IEndpointRouteBuilder attachments) => attachments
        .MapPost("", async (HttpRequest http, WorkspaceContext workspace, IBlobStore blobs, IMediator mediator, CancellationToken ct) =>
        {
            var file = await UploadedFile.ReadAsync(http, ct);
            var blob = await file.StoreAsync(content => blobs.PutAsync(workspace.WorkspaceId, content, ct));
            var response = await mediator.Send(new Command(file.Name, file.Type, blob.Size, blob.Sha256), ct);
            return TypedResults.Created($"/api/v1/workspaces/{workspace.WorkspaceId}/attachments/{response.Id}", response);
        })
        .Accepts<Form>("multipart/form-data")
        .WithMetadata(new RequestSizeLimitAttribute(MaxBody))
        .RequireAuthorization(Policies.Write)
        .WithName(nameof(UploadAttachment))
        .WithSummary("Upload a file of up to 25 MB (field \"file\"); a message then names it by its id");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Name).NotEmpty();
    }

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, TimeProvider clock) : IRequestHandler<Command, Response>
    {
        public async Task<Response> Handle(Command command, CancellationToken cancellationToken)
        {
            var id = Guid.CreateVersion7();
            var args = new
            {
                Id = id,
                command.Name,
                command.Type,
                command.Size,
                command.Sha256,
                UploadedBy = workspace.Actor.RequiredAccountId,
                At = clock.GetUtcNow(),
            };
            await db.ExecuteAsync(Insert, args, cancellationToken);
            return new Response(id, command.Name, command.Type, command.Size);
        }
    }

    const string Insert = """
        insert into ticketing.attachment (workspace_id, id, name, type, size, sha256, uploaded_by, created_at)
        values (@WorkspaceId, @Id, @Name, @Type, @Size, @Sha256, @UploadedBy, @At)
        """;
}
