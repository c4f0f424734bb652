using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Platform;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OtpNet;

namespace GoPimi.Workspaces.TwoFactor;

internal static class BeginTotp
{
    // No ICommand: what it answers must be kept nowhere.
    public sealed record Command(Guid AccountId) : IRequest<Response>;

    public sealed record Response(string Secret, string Uri);

    public static void Map(IEndpointRouteBuilder me) => me
        .MapPost("/me/two-factor/totp", async (HttpContext http, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Command(http.User.AccountId()), ct)))
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireAuthorization(Policies.Account)
        .RequireStepUp()
        .WithName(nameof(BeginTotp))
        .WithSummary("A new secret for an authenticator app; it counts once a code has confirmed it");

    internal sealed class Handler(GlobalDb db, TotpSecret totp, SecretBox box) : IRequestHandler<Command, Response>
    {
        public async Task<Response> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!box.IsAvailable)
                throw new ConflictException("two_factor.unavailable", "The operator of this server has not set it up for two-factor sign-in yet.");

            var secret = TotpSecret.New();
            var args = new { command.AccountId, Secret = totp.Seal(command.AccountId, secret) };
            var email = await db.FindAsync<string>(Begin, args, cancellationToken)
                ?? throw new ConflictException("two_factor.enabled", "Two-factor sign-in is on already. Turn it off first to use another device.");
            return new Response(Base32Encoding.ToString(secret).TrimEnd('='), totp.Uri(email, secret));
        }

        const string Begin = """
            with begun as (
                insert into workspaces.totp as t (account_id, secret)
                values (@AccountId, @Secret)
                on conflict (account_id) do update
                set secret = excluded.secret, last_step = 0, created_at = now()
                where t.confirmed_at is null
                returning account_id
            )
            select a.email
            from begun
            join workspaces.account a on a.id = begun.account_id
            """;
    }
}
