using FluentValidation;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.Contracts;
using GoPimi.Workspaces.Members;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Workspaces;

internal static class CreateWorkspace
{
    public sealed record Request(string Name, string Slug, string TimeZone);

    public sealed record Command(Guid AccountId, string Name, string Slug, string TimeZone) : ICommand<Response>;

    public sealed record Response(
        Guid Id, string Slug, string Name, string TimeZone, [property: ValueSet(typeof(MemberRole))] string Role, int Version);

    public static void Map(IEndpointRouteBuilder workspaces) => workspaces
        .MapPost("/workspaces", async (Request body, HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            var command = new Command(http.User.AccountId(), body.Name, body.Slug, body.TimeZone);
            var response = await mediator.Send(command, ct);
            http.Response.Headers.ETag = ETag.Of(response.Version);
            return TypedResults.Created($"/api/v1/workspaces/{response.Id}", response);
        })
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireAuthorization(Policies.Account)
        .WithName(nameof(CreateWorkspace))
        .WithSummary("Create a workspace; its creator becomes the owner");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).Must(DisplayName.IsValid).WithMessage(DisplayName.Rule);
            RuleFor(c => c.Slug).Must(Slug.IsWellFormed).WithMessage(Slug.Rule);
            RuleFor(c => c.Slug).Must(slug => !Slug.IsReserved(slug)).WithMessage(Slug.ReservedRule);
            RuleFor(c => c.TimeZone).Must(TimeZoneName.IsValid).WithMessage(TimeZoneName.Rule);
        }
    }

    internal sealed class Handler(GlobalDb global, WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, AuditTrail audit)
        : IRequestHandler<Command, Response>
    {
        const int FirstVersion = 1;

        public async Task<Response> Handle(Command command, CancellationToken cancellationToken)
        {
            var id = Guid.CreateVersion7();
            if (await global.ExecuteAsync(ReserveSlug, new { command.Slug, Id = id }, cancellationToken) == 0)
                throw new ConflictException("workspace.slug_taken", "This short name is taken. Please choose another.");

            var creator = await global.FindAsync<Person>(FindCreator, new { command.AccountId }, cancellationToken)
                ?? throw NotFoundException.Of("account");
            workspace.Enter(id, new Actor(command.AccountId, IsOwner: true));
            var name = command.Name.Trim();
            await db.ExecuteAsync(
                Create,
                new { command.Slug, Name = name, command.TimeZone, command.AccountId, PersonName = creator.Name, creator.Email },
                cancellationToken);

            outbox.Add(new WorkspaceCreated(id, command.Slug, name, command.TimeZone, FirstVersion));
            outbox.Add(new MemberChanged(
                id, command.AccountId, creator.Name, creator.Email, MemberRole.Owner, Active: true, FirstVersion));
            audit.Add(
                "workspace.created", new AuditTarget("workspace", id, name), after: new { command.Slug, Name = name, command.TimeZone });
            return new Response(id, command.Slug, name, command.TimeZone, MemberRole.Owner, FirstVersion);
        }

        sealed record Person(string Name, string Email);

        const string ReserveSlug = """
            insert into workspaces.workspace_slug (slug, taken_by)
            values (@Slug, @Id)
            on conflict (slug) do nothing
            """;

        const string FindCreator = """
            select name, email
            from workspaces.account
            where id = @AccountId
            """;

        const string Create = """
            insert into workspaces.workspace (workspace_id, slug, name, time_zone)
            values (@WorkspaceId, @Slug, @Name, @TimeZone);
            insert into workspaces.member (workspace_id, account_id, name, email, role, status)
            values (@WorkspaceId, @AccountId, @PersonName, @Email, 'owner', 'active')
            """;
    }
}
