using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Contacts.Contacts;

internal static class GetContact
{
    public sealed record Query(Guid ContactId) : IQuery<ContactDetail>;

    public static void Map(IEndpointRouteBuilder contacts) => contacts
        .MapGet("/{contactId:guid}", async (Guid contactId, IMediator mediator, HttpResponse http, CancellationToken ct) =>
        {
            var contact = await mediator.Send(new Query(contactId), ct);
            http.Headers.ETag = ETag.Of(contact.Version);
            return TypedResults.Ok(contact);
        })
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(GetContact))
        .WithSummary("One contact with its notes");

    internal sealed class Handler(WorkspaceDb db, AuditTrail audit) : IRequestHandler<Query, ContactDetail>
    {
        public async Task<ContactDetail> Handle(Query request, CancellationToken cancellationToken)
        {
            var contact = await db.FindAsync<ContactDetail>(Find, new { request.ContactId }, cancellationToken)
                ?? throw NotFoundException.Of("contact");
            audit.Viewed("contact.viewed", new AuditTarget("contact", contact.Id));
            return contact;
        }
    }

    const string Find = """
        select id, name, email, last_seen_at, created_at, notes, version
        from contacts.contact
        where workspace_id = @WorkspaceId and id = @ContactId
        """;
}
