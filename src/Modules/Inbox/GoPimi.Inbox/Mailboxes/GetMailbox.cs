using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Inbox.Mailboxes;

internal static class GetMailbox
{
    public sealed record Query(Guid MailboxId) : IQuery<MailboxItem>;

    public static void Map(IEndpointRouteBuilder mailboxes) => mailboxes
        .MapGet("/{mailboxId:guid}", async (Guid mailboxId, IMediator mediator, HttpResponse http, CancellationToken ct) =>
        {
            var mailbox = await mediator.Send(new Query(mailboxId), ct);
            http.Headers.ETag = ETag.Of(mailbox.Version);
            return TypedResults.Ok(mailbox);
        })
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(GetMailbox))
        .WithSummary("Read a mailbox");

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, MailboxItem>
    {
        public async Task<MailboxItem> Handle(Query request, CancellationToken cancellationToken) =>
            await db.FindAsync<MailboxItem>(Find, request, cancellationToken) ?? throw NotFoundException.Of("mailbox");

        const string Find = """
            select m.id, m.address, m.name, 'tickets' as destination, m.created_at,
                (select i.received_at
                 from inbox.inbound_mail i
                 where i.workspace_id = @WorkspaceId and i.mailbox_id = m.id
                 order by i.id desc
                 limit 1) as last_received_at,
                m.version
            from inbox.mailbox m
            where m.workspace_id = @WorkspaceId and m.id = @MailboxId
            """;
    }
}
