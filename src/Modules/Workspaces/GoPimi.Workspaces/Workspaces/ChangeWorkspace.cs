using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.Contracts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Workspaces;

internal static class ChangeWorkspace
{
    public sealed record Request(string? Name = null, string? TimeZone = null);

    public sealed record Command(string? Name, string? TimeZone, int Version, WorkspaceDetail.Rights Can) : ICommand<WorkspaceDetail>;

    public static void Map(IEndpointRouteBuilder workspace) => workspace
        .MapPatch("/", async (Request body, IfMatch match, HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            var command = new Command(body.Name, body.TimeZone, match.Version, WorkspaceDetail.Rights.Of(http.User));
            var response = await mediator.Send(command, ct);
            http.Response.Headers.ETag = ETag.Of(response.Version);
            return TypedResults.Ok(response);
        })
        .RequireAuthorization(Policies.Owner)
        .WithName(nameof(ChangeWorkspace))
        .WithSummary("Change the name or time zone of the workspace");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).Must(DisplayName.IsValid).When(c => c.Name is not null).WithMessage(DisplayName.Rule);
            RuleFor(c => c.TimeZone).Must(TimeZoneName.IsValid).When(c => c.TimeZone is not null).WithMessage(TimeZoneName.Rule);
        }
    }

    internal sealed class Handler(WorkspaceDb db, EventOutbox outbox, LiveUpdates live) : IRequestHandler<Command, WorkspaceDetail>
    {
        public async Task<WorkspaceDetail> Handle(Command command, CancellationToken cancellationToken)
        {
            var args = new { Name = command.Name?.Trim(), command.TimeZone, command.Version };
            var row = await db.FindAsync<Row>(Update, args, cancellationToken) ?? throw new StaleException("workspace");

            outbox.Add(new WorkspaceChanged(row.Id, row.Slug, row.Name, row.TimeZone, row.Version));
            live.Announce("workspace", row.Id, row.Version);
            return new WorkspaceDetail(row.Id, row.Slug, row.Name, row.TimeZone, row.Version, command.Can);
        }

        sealed record Row(Guid Id, string Slug, string Name, string TimeZone, int Version);

        const string Update = """
            update workspaces.workspace
            set name = coalesce(@Name, name), time_zone = coalesce(@TimeZone, time_zone), version = version + 1
            where workspace_id = @WorkspaceId and version = @Version
            returning workspace_id as id, slug, name, time_zone, version
            """;
    }
}
