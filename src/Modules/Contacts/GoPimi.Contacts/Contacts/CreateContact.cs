using FluentValidation;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Contacts.Contracts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Contacts.Contacts;

internal static class CreateContact
{
    public sealed record Request(string Email, string? Name = null);

    public sealed record Command(string Email, string? Name) : ICommand<ContactDetail>;

    public static void Map(IEndpointRouteBuilder contacts) => contacts
        .MapPost("", async (Guid workspaceId, Request body, IMediator mediator, HttpResponse http, CancellationToken ct) =>
        {
            var contact = await mediator.Send(new Command(body.Email, body.Name), ct);
            http.Headers.ETag = ETag.Of(contact.Version);
            return TypedResults.Created($"/api/v1/workspaces/{workspaceId}/contacts/{contact.Id}", contact);
        })
        .ProducesProblem(StatusCodes.Status409Conflict)
        .RequireAuthorization(Policies.Write)
        .WithName(nameof(CreateContact))
        .WithSummary("Add a contact by e-mail address");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Email).Must(EmailAddress.IsValid).WithMessage("Write an e-mail address such as ada@example.com.");
            RuleFor(c => c.Name).MaximumLength(PersonName.MaxLength);
        }
    }

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, TimeProvider clock)
        : IRequestHandler<Command, ContactDetail>
    {
        public async Task<ContactDetail> Handle(Command request, CancellationToken cancellationToken)
        {
            var email = EmailAddress.Normalise(request.Email);
            var name = PersonName.Of(request.Name, email);
            var contact = await db.FindAsync<ContactDetail>(
                Insert,
                new
                {
                    Id = Guid.CreateVersion7(),
                    Email = email,
                    Name = name,
                    SortName = SearchTerms.SortName(name, email),
                    Terms = SearchTerms.Of(name, email),
                    Now = clock.GetUtcNow(),
                },
                cancellationToken);
            if (contact is null)
                throw new ConflictException("contact.exists", "There is already a contact with this address.")
                {
                    Details = { ["contactId"] = await db.FindAsync<Guid?>(Find, new { Email = email }, cancellationToken) },
                };

            outbox.Add(new ContactSaved(workspace.WorkspaceId, contact.Id, email, name.Length == 0 ? email : name, contact.Version));
            return contact;
        }
    }

    const string Insert = """
        with contact as (
            insert into contacts.contact (workspace_id, id, email, name, sort_name, created_at)
            values (@WorkspaceId, @Id, @Email, @Name, @SortName, @Now)
            on conflict (workspace_id, email) do nothing
            returning id, name, email, last_seen_at, created_at, notes, version),
        terms as (
            insert into contacts.search_term (workspace_id, contact_id, term)
            select @WorkspaceId, c.id, t.term
            from contact c
            cross join unnest(@Terms::text[]) as t (term))
        select id, name, email, last_seen_at, created_at, notes, version
        from contact
        """;

    const string Find = """
        select id
        from contacts.contact
        where workspace_id = @WorkspaceId and email = @Email
        """;
}
