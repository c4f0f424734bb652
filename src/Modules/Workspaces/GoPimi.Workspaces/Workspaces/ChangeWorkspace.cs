using FluentValidation;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.Contracts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Workspaces;

internal static class ChangeWorkspace
{
    public sealed record Request(string? Name = null, string? TimeZone = null, bool? RequireTwoFactor = null);

    public sealed record Command(string? Name, string? TimeZone, bool? RequireTwoFactor, int Version, WorkspaceRights Can)
        : ICommand<WorkspaceDetail>;

    public static void Map(IEndpointRouteBuilder workspace) => workspace
        .MapPatch("/", async (Request body, IfMatch match, HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            var command = new Command(body.Name, body.TimeZone, body.RequireTwoFactor, match.Version, WorkspaceRights.Of(http.User));
            var response = await mediator.Send(command, ct);
            http.Response.Headers.ETag = ETag.Of(response.Version);
            return TypedResults.Ok(response);
        })
        .Require(Permissions.EditWorkspace)
        .WithName(nameof(ChangeWorkspace))
        .WithSummary("Change name or time zone of the workspace, or demand two-factor sign-in of its members");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).Must(DisplayName.IsValid).When(c => c.Name is not null).WithMessage(DisplayName.Rule);
            RuleFor(c => c.TimeZone).Must(TimeZoneName.IsValid).When(c => c.TimeZone is not null).WithMessage(TimeZoneName.Rule);
        }
    }

    internal sealed class Handler(
        WorkspaceDb db, GlobalDb global, WorkspaceContext workspace, EventOutbox outbox, LiveUpdates live, AuditTrail audit)
        : IRequestHandler<Command, WorkspaceDetail>
    {
        public async Task<WorkspaceDetail> Handle(Command command, CancellationToken cancellationToken)
        {
            // Nobody locks the door from outside.
            if (command.RequireTwoFactor is true && !await HasFactorAsync(cancellationToken))
                throw new ConflictException("two_factor.own_first", "Turn on two-factor sign-in for yourself first.");

            var args = new { Name = command.Name?.Trim(), command.TimeZone, command.RequireTwoFactor, command.Version };
            var row = await db.FindAsync<Row>(Update, args, cancellationToken) ?? throw new StaleException("workspace");

            outbox.Add(new WorkspaceChanged(row.Id, row.Slug, row.Name, row.TimeZone, row.Version));
            live.Announce("workspace", row.Id, row.Version);
            audit.Add(
                "workspace.changed",
                new AuditTarget("workspace", row.Id, row.Name),
                before: new { Name = row.OldName, TimeZone = row.OldTimeZone, RequireTwoFactor = row.OldRequireTwoFactor },
                after: new { row.Name, row.TimeZone, row.RequireTwoFactor });
            return new WorkspaceDetail(row.Id, row.Slug, row.Name, row.TimeZone, row.RequireTwoFactor, row.Version, command.Can);
        }

        async Task<bool> HasFactorAsync(CancellationToken cancellationToken) =>
            await global.FindAsync<bool>(HasFactor, new { AccountId = workspace.Actor.RequiredAccountId }, cancellationToken);

        sealed record Row(
            Guid Id, string Slug, string Name, string TimeZone, bool RequireTwoFactor, int Version,
            string OldName, string OldTimeZone, bool OldRequireTwoFactor);

        const string HasFactor = """
            select exists (
                select from workspaces.totp
                where account_id = @AccountId and confirmed_at is not null)
            """;

        const string Update = """
            update workspaces.workspace
            set name = coalesce(@Name, name), time_zone = coalesce(@TimeZone, time_zone),
                require_two_factor = coalesce(@RequireTwoFactor, require_two_factor), version = version + 1
            where workspace_id = @WorkspaceId and version = @Version
            returning workspace_id as id, slug, name, time_zone, require_two_factor, version,
                old.name as old_name, old.time_zone as old_time_zone, old.require_two_factor as old_require_two_factor
            """;
    }
}
