using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Workspaces.Workspaces;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.Accounts;

internal static class ChangeProfile
{
    public sealed record Request(string? Name = null, string? TimeZone = null, string? Language = null);

    public sealed record Command(Guid AccountId, string? Name, string? TimeZone, string? Language) : ICommand<Me>;

    public static void Map(IEndpointRouteBuilder me) => me
        .MapPatch("/me", async (Request body, HttpContext http, IMediator mediator, CancellationToken ct) =>
            TypedResults.Ok(await mediator.Send(new Command(http.User.AccountId(), body.Name, body.TimeZone, body.Language), ct)))
        .RequireAuthorization(Policies.Account)
        .WithName(nameof(ChangeProfile))
        .WithSummary("Change one's own name, time zone or language; what is left out stays");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).Must(DisplayName.IsValid).When(c => c.Name is not null).WithMessage(DisplayName.Rule);
            RuleFor(c => c.TimeZone).Must(TimeZoneName.IsValid).When(c => c.TimeZone is not null).WithMessage(TimeZoneName.Rule);
            RuleFor(c => c.Language).Must(LanguageTag.IsValid).When(c => c.Language is not null).WithMessage(LanguageTag.Rule);
        }
    }

    internal sealed class Handler(GlobalDb db, EventOutbox outbox) : IRequestHandler<Command, Me>
    {
        public async Task<Me> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.ExecuteAsync(Save, command with { Name = command.Name?.Trim() }, cancellationToken);
            await MemberCopies.RefreshAsync(db, outbox, command.AccountId, cancellationToken);
            return await Me.ReadAsync(db, command.AccountId, cancellationToken);
        }

        const string Save = """
            update workspaces.account
            set name = coalesce(@Name, name), time_zone = coalesce(@TimeZone, time_zone), language = coalesce(@Language, language)
            where id = @AccountId
            """;
    }
}
