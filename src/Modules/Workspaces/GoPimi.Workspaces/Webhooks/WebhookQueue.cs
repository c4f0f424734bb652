using System.Text.Json;
using GoPimi.BuildingBlocks.Data;

namespace GoPimi.Workspaces.Webhooks;

// Queues an event for every endpoint that wants it, in the transaction of whoever says so.
internal sealed class WebhookQueue(WorkspaceDb db)
{
    // Programs find every member of the documented shape, also the ones that are null.
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public Task AddAsync(string name, DateTimeOffset at, object data, CancellationToken cancellationToken) => db.ExecuteAsync(
        Add, new { Id = Guid.CreateVersion7(), Event = name, Body = BodyOf(name, at, data) }, cancellationToken);

    public static string BodyOf(string name, DateTimeOffset at, object data) =>
        JsonSerializer.Serialize(new { Type = name, Timestamp = at, Data = data }, Json);

    const string Add = """
        insert into workspaces.webhook_delivery (workspace_id, webhook_id, id, message_id, event, body)
        select w.workspace_id, w.id, @Id::uuid, @Id::uuid, @Event, @Body
        from workspaces.webhook w
        where w.workspace_id = @WorkspaceId and w.state = 'active' and (w.events = '{}' or @Event = any(w.events))
        """;
}
