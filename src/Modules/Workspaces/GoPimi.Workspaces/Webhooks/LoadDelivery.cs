using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;

namespace GoPimi.Workspaces.Webhooks;

internal static class LoadDelivery
{
    public sealed record Query(Guid WebhookId, Guid Id, int Attempt) : IQuery<Delivery?>;

    public sealed record Delivery(string Url, Guid MessageId, string Body, byte[] Secret, byte[]? PreviousSecret);

    internal sealed class Handler(WorkspaceDb db) : IRequestHandler<Query, Delivery?>
    {
        public Task<Delivery?> Handle(Query query, CancellationToken cancellationToken) =>
            db.FindAsync<Delivery>(Find, query, cancellationToken);

        // Nothing when another attempt has it by now, or the endpoint is not to hear anything at the moment.
        const string Find = """
            select w.url, d.message_id, d.body, w.secret,
                case when w.previous_until > now() then w.previous_secret end as previous_secret
            from workspaces.webhook_delivery d
            join workspaces.webhook w on w.workspace_id = d.workspace_id and w.id = d.webhook_id
            where d.workspace_id = @WorkspaceId and d.webhook_id = @WebhookId and d.id = @Id
                and d.state = 'sending' and d.attempt = @Attempt and w.state = 'active'
            """;
    }
}
