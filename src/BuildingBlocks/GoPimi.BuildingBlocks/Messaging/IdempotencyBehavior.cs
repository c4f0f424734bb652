using System.Security.Cryptography;
using System.Text.Json;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;

namespace GoPimi.BuildingBlocks.Messaging;

// The record is written in the command's own transaction: a duplicate waits on the key, and if the first rolls back it runs.
internal sealed class IdempotencyBehavior<TRequest, TResponse>(WorkspaceDb db, WorkspaceContext workspace, IdempotencyKey key)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand<TResponse>
{
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (key.Value is null || !workspace.IsEntered)
            return await next();

        var record = new
        {
            ActorId = workspace.Actor.AccountId ?? Guid.Empty,
            Key = key.Value,
            Fingerprint = Fingerprint(request),
        };
        if (await db.ExecuteAsync(Claim, record, cancellationToken) == 0)
            return await Replay(record, record.Fingerprint, cancellationToken);

        var response = await next();
        await db.ExecuteAsync(
            Save,
            new { record.ActorId, record.Key, Response = JsonSerializer.Serialize(response, EventJson.Options) },
            cancellationToken);
        return response;
    }

    async Task<TResponse> Replay(object record, byte[] fingerprint, CancellationToken cancellationToken)
    {
        var stored = await db.GetAsync<Stored>(Find, record, cancellationToken);
        if (!stored.Fingerprint.AsSpan().SequenceEqual(fingerprint))
            throw new UnprocessableException(
                "idempotency_key.reused", "This Idempotency-Key was used before with another request. Use a new key.");

        return JsonSerializer.Deserialize<TResponse>(stored.Response ?? "null", EventJson.Options)!;
    }

    static byte[] Fingerprint(TRequest request)
    {
        var name = System.Text.Encoding.UTF8.GetBytes($"{typeof(TRequest).DeclaringType?.Name}:");
        return SHA256.HashData([.. name, .. JsonSerializer.SerializeToUtf8Bytes(request, EventJson.Options)]);
    }

    sealed record Stored(byte[] Fingerprint, string? Response);

    const string Claim = """
        insert into platform.idempotency_key (workspace_id, actor_id, key, fingerprint)
        values (@WorkspaceId, @ActorId, @Key, @Fingerprint)
        on conflict (workspace_id, actor_id, key) do nothing
        """;

    const string Save = """
        update platform.idempotency_key
        set response = @Response::jsonb
        where workspace_id = @WorkspaceId and actor_id = @ActorId and key = @Key
        """;

    const string Find = """
        select fingerprint, response::text
        from platform.idempotency_key
        where workspace_id = @WorkspaceId and actor_id = @ActorId and key = @Key
        """;
}
