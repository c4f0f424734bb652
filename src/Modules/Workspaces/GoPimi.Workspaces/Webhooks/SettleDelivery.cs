using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Messaging;
using MediatR;

namespace GoPimi.Workspaces.Webhooks;

// Records what became of an attempt. An endpoint to which nothing has arrived for five days, or that says it is gone, is
// stopped, and its owners are told.
internal static class SettleDelivery
{
    // The wait before the next attempt is null when there is none.
    public sealed record Command(Guid WebhookId, Guid Id, int Attempt, Outcome Outcome, TimeSpan? Wait) : ICommand;

    public sealed record Outcome(bool Delivered, bool Gone, int? StatusCode, string? Error, string? Answer, int DurationMs, TimeSpan? RetryAfter);

    internal sealed class Handler(WorkspaceDb db, GlobalDb global) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var (outcome, wait) = (command.Outcome, command.Wait);
            var state = outcome.Delivered ? "delivered" : wait is null || outcome.Gone ? "failed" : "queued";
            var settled = await db.ExecuteAsync(
                Settle,
                new
                {
                    command.WebhookId,
                    command.Id,
                    command.Attempt,
                    State = state,
                    outcome.StatusCode,
                    outcome.Error,
                    outcome.Answer,
                    outcome.DurationMs,
                    Wait = wait ?? TimeSpan.Zero,
                },
                cancellationToken);
            if (settled == 0)
                return Unit.Value;

            if (outcome.Delivered)
                await db.ExecuteAsync(NoteArrival, new { command.WebhookId }, cancellationToken);
            else if (await db.FindAsync<Failing>(NoteFailure, new { command.WebhookId, outcome.Gone }, cancellationToken) is { State: WebhookState.Stopped } stopped)
                await TellAsync(command.WebhookId, stopped, cancellationToken);
            return Unit.Value;
        }

        async Task TellAsync(Guid webhookId, Failing stopped, CancellationToken cancellationToken)
        {
            await db.ExecuteAsync(CancelRest, new { WebhookId = webhookId }, cancellationToken);
            var owners = await db.ListAsync<Guid>(Owners, args: null, cancellationToken);
            await global.ExecuteAsync(
                Tell,
                new
                {
                    MailIds = owners.Select(_ => Guid.CreateVersion7()).ToArray(),
                    Accounts = owners.ToArray(),
                    stopped.WorkspaceName,
                    Host = new Uri(stopped.Url).Host,
                },
                cancellationToken);
        }

        sealed record Failing(string Url, string WorkspaceName, string State);

        const string Settle = """
            update workspaces.webhook_delivery
            set state = @State, status_code = @StatusCode, error = @Error, answer = @Answer, duration_ms = @DurationMs,
                due_at = clock_timestamp() + @Wait, lease_until = null
            where workspace_id = @WorkspaceId and webhook_id = @WebhookId and id = @Id and state = 'sending' and attempt = @Attempt
            """;

        const string NoteArrival = """
            update workspaces.webhook
            set failing_since = null
            where workspace_id = @WorkspaceId and id = @WebhookId and failing_since is not null
            """;

        // Written on the first failure and on the one that stops it, not on those in between.
        const string NoteFailure = """
            update workspaces.webhook w
            set failing_since = coalesce(w.failing_since, now()),
                state = case when @Gone or w.failing_since < now() - interval '5 days' then 'stopped' else w.state end
            from workspaces.workspace s
            where w.workspace_id = @WorkspaceId and w.id = @WebhookId and w.state = 'active'
                and s.workspace_id = @WorkspaceId
                and (@Gone or w.failing_since is null or w.failing_since < now() - interval '5 days')
            returning w.url, s.name as workspace_name, w.state
            """;

        const string CancelRest = """
            update workspaces.webhook_delivery
            set state = 'cancelled'
            where workspace_id = @WorkspaceId and webhook_id = @WebhookId and state = 'queued'
            """;

        const string Owners = """
            select account_id
            from workspaces.member
            where workspace_id = @WorkspaceId and role = 'owner' and status = 'active'
            """;

        const string Tell = """
            insert into workspaces.account_mail (id, account_id, kind, content)
            select m.id, m.account_id, 'webhook_stopped',
                jsonb_build_object('workspace', @WorkspaceName::text, 'host', @Host::text)
            from unnest(@MailIds::uuid[], @Accounts::uuid[]) as m (id, account_id)
            """;
    }
}
