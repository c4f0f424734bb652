using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Inbox.Contracts;
using GoPimi.Inbox.Reading;
using MediatR;

namespace GoPimi.Inbox.OutboundMails;

// Records what became of an attempt. Only the attempt that is still the last may do so.
internal static class SettleOutboundMail
{
    public sealed record Command(Guid Id, int Attempt, SendFate Fate, string? Detail) : ICommand<string?>;

    internal sealed class Handler(WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, TimeProvider clock)
        : IRequestHandler<Command, string?>
    {
        public async Task<string?> Handle(Command request, CancellationToken cancellationToken)
        {
            var retry = request.Fate is SendFate.Deferred ? RetrySchedule.After(request.Attempt, Random.Shared.NextDouble()) : null;
            var state = request.Fate switch
            {
                SendFate.Accepted => OutboundState.Sent,
                SendFate.Deferred when retry is not null => OutboundState.Queued,
                SendFate.Unknown => OutboundState.Uncertain,
                _ => OutboundState.Failed,
            };
            var error = state is OutboundState.Sent ? null : CleanText.Line(request.Detail, 1000);
            var now = clock.GetUtcNow();
            var settled = await db.FindAsync<Settled>(
                Settle,
                new
                {
                    request.Id,
                    request.Attempt,
                    State = state,
                    Error = error,
                    Delay = retry ?? TimeSpan.Zero,
                    SentAt = state is OutboundState.Sent ? now : (DateTimeOffset?)null,
                },
                cancellationToken);
            if (settled is { Kind: OutboundKind.Reply })
            {
                outbox.Add(new OutboundMailChanged(
                    workspace.WorkspaceId, request.Id, settled.SourceId, state, error, settled.Version, now));
            }

            return settled is null ? null : state;
        }

        sealed record Settled(string Kind, Guid SourceId, int Version);

        const string Settle = """
            update inbox.outbound_mail
            set state = @State, error = @Error, due_at = clock_timestamp() + @Delay, lease_until = null, sent_at = @SentAt,
                version = version + 1
            where workspace_id = @WorkspaceId and id = @Id and attempt = @Attempt and state = 'sending'
            returning kind, source_id, version
            """;
    }
}
