using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Contacts.Contracts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Contacts.Contacts;

internal static class EditContact
{
    const int MaxNotesLength = 10_000;

    public sealed record Request(string? Name = null, string? Notes = null);

    public sealed record Command(Guid ContactId, string? Name, string? Notes, int Version) : ICommand<ContactDetail>;

    public static void Map(IEndpointRouteBuilder contacts) => contacts
        .MapPatch("/{contactId:guid}", async (
            Guid contactId, Request body, IfMatch match, IMediator mediator, HttpResponse http, CancellationToken ct) =>
        {
            var contact = await mediator.Send(new Command(contactId, body.Name, body.Notes, match.Version), ct);
            http.Headers.ETag = ETag.Of(contact.Version);
            return TypedResults.Ok(contact);
        })
        .RequireAuthorization(Policies.Write)
        .WithName(nameof(EditContact))
        .WithSummary("Change a contact's name or notes; what is left out stays");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).MaximumLength(PersonName.MaxLength);
            RuleFor(c => c.Notes).MaximumLength(MaxNotesLength);
        }
    }

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox)
        : IRequestHandler<Command, ContactDetail>
    {
        public async Task<ContactDetail> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await db.FindAsync<ContactDetail>(Lock, new { request.ContactId }, cancellationToken)
                ?? throw NotFoundException.Of("contact");
            if (before.Version != request.Version)
                throw new StaleException("contact");

            var name = request.Name is null ? before.Name : PersonName.Of(request.Name, before.Email);
            var after = before with { Name = name, Notes = request.Notes ?? before.Notes };
            if (after == before)
                return before;

            after = after with { Version = before.Version + 1 };
            await db.ExecuteAsync(
                Save,
                new { request.ContactId, after.Name, SortName = SearchTerms.SortName(name, after.Email), after.Notes, after.Version },
                cancellationToken);
            if (after.Name != before.Name)
            {
                var terms = new { request.ContactId, Terms = SearchTerms.Of(name, after.Email) };
                await db.ExecuteAsync(SearchTerms.Save, terms, cancellationToken);
            }

            outbox.Add(new ContactSaved(
                workspace.WorkspaceId, after.Id, after.Email, name.Length == 0 ? after.Email : name, after.Version));
            return after;
        }
    }

    const string Lock = """
        select id, name, email, last_seen_at, created_at, notes, version
        from contacts.contact
        where workspace_id = @WorkspaceId and id = @ContactId
        for update
        """;

    const string Save = """
        update contacts.contact
        set name = @Name, sort_name = @SortName, notes = @Notes, version = @Version
        where workspace_id = @WorkspaceId and id = @ContactId
        """;
}
