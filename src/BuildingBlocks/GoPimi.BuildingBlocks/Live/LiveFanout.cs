using System.Text.Json;
using System.Threading.Channels;
using Dapper;
using GoPimi.BuildingBlocks.Messaging;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GoPimi.BuildingBlocks.Live;

/// <summary>
/// Brings hints to the browsers of this host at once, and to those of the other hosts over PostgreSQL's NOTIFY, bundled
/// and outside of any business transaction (a NOTIFY inside would serialise commits).
/// </summary>
public sealed partial class LiveFanout(NpgsqlDataSource source, IHubContext<LiveHub> hub, ILogger<LiveFanout> logger)
    : BackgroundService
{
    const string Channel = "gopimi_live";
    const int HintsPerNotify = 20;
    static readonly TimeSpan Bundle = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan Reconnect = TimeSpan.FromSeconds(2);

    readonly Guid host = Guid.NewGuid();
    readonly Channel<LiveHint> queue = System.Threading.Channels.Channel.CreateBounded<LiveHint>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Queues a hint; never waits.</summary>
    public void Publish(LiveHint hint) => queue.Writer.TryWrite(hint);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(SendAsync(stoppingToken), ListenAsync(stoppingToken));

    async Task SendAsync(CancellationToken cancellationToken)
    {
        var elsewhere = new List<LiveHint>();
        try
        {
            while (await queue.Reader.WaitToReadAsync(cancellationToken))
            {
                while (queue.Reader.TryRead(out var hint))
                {
                    await DeliverAsync(hint, cancellationToken);
                    elsewhere.Add(hint);
                }

                await NotifyAsync(elsewhere, cancellationToken);
                elsewhere.Clear();
                await Task.Delay(Bundle, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

    async Task DeliverAsync(LiveHint hint, CancellationToken cancellationToken) => await hub.Clients
        .Group(LiveHub.Group(hint.WorkspaceId, hint.OnlyFor))
        .SendAsync("changed", new { hint.Entity, hint.Id, hint.Version, hint.ActorId, hint.ClientId }, cancellationToken);

    async Task NotifyAsync(List<LiveHint> hints, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            foreach (var bundle in hints.Chunk(HintsPerNotify))
            {
                var payload = JsonSerializer.Serialize(new Envelope(host, bundle), EventJson.Options);
                await connection.ExecuteAsync(new CommandDefinition(
                    "select pg_notify(@Channel, @Payload)", new { Channel, Payload = payload }, cancellationToken: cancellationToken));
            }
        }
        catch (NpgsqlException e)
        {
            Lost(e, hints.Count);
        }
    }

    async Task ListenAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancellationToken);
                connection.Notification += (_, e) => Receive(e.Payload, cancellationToken);
                await connection.ExecuteAsync(new CommandDefinition($"listen {Channel}", cancellationToken: cancellationToken));
                while (true)
                    await connection.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException)
            {
                NotListening(e);
                await Task.Delay(Reconnect, CancellationToken.None);
            }
        }
    }

    void Receive(string payload, CancellationToken cancellationToken)
    {
        var envelope = JsonSerializer.Deserialize<Envelope>(payload, EventJson.Options)!;
        if (envelope.Host == host)
            return;
        foreach (var hint in envelope.Hints)
            _ = DeliverAsync(hint, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} live hints did not reach the other hosts")]
    partial void Lost(Exception failure, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not listening for the live hints of other hosts; trying again")]
    partial void NotListening(Exception failure);

    sealed record Envelope(Guid Host, IReadOnlyList<LiveHint> Hints);
}
