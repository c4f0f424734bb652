using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Inbox.Mailboxes;

internal static class ListMailboxes
{
    public sealed record Query : IQuery<Response>;

    public sealed record Response(IReadOnlyList<MailboxItem> Items);

    public static void Map(IEndpointRouteBuilder mailboxes) => mailboxes
        .MapGet("/", async (IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new Query(), ct)))
        .RequireAuthorization(Policies.Read)
        .WithName(nameof(ListMailboxes))
        .WithSummary("List the workspace's mailboxes");

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Response>
    {
        public async Task<Response> Handle(Query request, CancellationToken cancellationToken) =>
            new(await db.ListAsync<MailboxItem>(All, args: null, cancellationToken));

        // A workspace has a handful of mailboxes; the limit only guards.
        const string All = """
            select m.id, m.address, m.name, 'tickets' as destination, m.created_at,
                (select i.received_at
                 from inbox.inbound_mail i
                 where i.workspace_id = @WorkspaceId and i.mailbox_id = m.id
                 order by i.id desc
                 limit 1) as last_received_at,
                m.version
            from inbox.mailbox m
            where m.workspace_id = @WorkspaceId
            order by m.created_at, m.id
            limit 200
            """;
    }
}
