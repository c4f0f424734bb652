using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Workspaces.Members;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Invitations;

internal static class PreviewInvitation
{
    public sealed record Request(string Token);

    public sealed record Query(string Token) : IQuery<Response>;

    // HasAccount: the address has an account, and whoever accepts must be signed in as that person.
    public sealed record Response(
        string WorkspaceName,
        string InvitedBy,
        string Email,
        string? Name,
        [property: ValueSet(typeof(MemberRole))] string Role,
        bool HasAccount,
        DateTimeOffset ExpiresAt);

    // A POST, so that the secret stands in no address; it changes nothing.
    public static void Map(IEndpointRouteBuilder invitations) => invitations
        .MapPost("/preview", async (Request body, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Query(body.Token), ct)))
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireAuthorization(Policies.Anonymous)
        .WithName(nameof(PreviewInvitation))
        .WithSummary("What the link of an invitation leads to, for whoever holds it; the link stays good");

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Token).NotEmpty();
    }

    internal sealed class Handler(GlobalDb db) : IRequestHandler<Query, Response>
    {
        public async Task<Response> Handle(Query query, CancellationToken cancellationToken)
        {
            var invitation = await Invitation.FindAsync(db, query.Token, cancellationToken);
            var hasAccount = await db.FindAsync<bool>(HasAccount, new { invitation.Email }, cancellationToken);
            return new Response(
                invitation.WorkspaceName, invitation.InviterName, invitation.Email, invitation.Name, invitation.Role, hasAccount,
                invitation.ExpiresAt);
        }

        // What nobody has proved to own does not count.
        const string HasAccount = """
            select exists (
                select from workspaces.account
                where email = @Email and status = 'active')
            """;
    }
}
