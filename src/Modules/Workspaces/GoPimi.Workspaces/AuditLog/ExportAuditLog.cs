using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using FluentValidation;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Workspaces.AuditLog;

internal static class ExportAuditLog
{
    const int BatchSize = 500;

    public sealed record Query(AuditFilter Filter) : IQuery<IAsyncEnumerable<string>>;

    public static void Map(IEndpointRouteBuilder entries) => entries
        .MapGet("/export", async (
            Guid? actor, string? action, Guid? target, DateTimeOffset? from, DateTimeOffset? to,
            IMediator mediator, TimeProvider clock, CancellationToken ct) =>
        {
            var lines = await mediator.Send(new Query(new AuditFilter(actor, action, target, from, to)), ct);
            return TypedResults.Stream(
                stream => WriteAsync(lines, stream, ct),
                "text/csv; charset=utf-8; header=present",
                $"audit-log-{clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv");
        })
        .Require(Permissions.ReadAuditLog)
        .RequireStepUp()
        .WithName(nameof(ExportAuditLog))
        .WithSummary("The audit log as CSV, newest first, for a spreadsheet or an archive");

    static async Task WriteAsync(IAsyncEnumerable<string> lines, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await foreach (var line in lines.WithCancellation(cancellationToken))
            await writer.WriteAsync(line.AsMemory(), cancellationToken);
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => this.ActionIsWellFormed(q => q.Filter);
    }

    internal sealed class Handler(AuditEntries entries, Callers callers, AuditTrail audit, WorkspaceContext workspace)
        : IRequestHandler<Query, IAsyncEnumerable<string>>
    {
        public async Task<IAsyncEnumerable<string>> Handle(Query query, CancellationToken cancellationToken)
        {
            await audit.WriteAsync("audit_log.exported", new AuditTarget("workspace", workspace.WorkspaceId), cancellationToken);
            return LinesAsync(query.Filter, cancellationToken);
        }

        // A batch at a time: a year of a busy workspace is never in memory.
        async IAsyncEnumerable<string> LinesAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return Csv.Line(
                "time", "person", "person_id", "api_token", "api_token_id", "action", "target", "target_id", "target_name",
                "before", "after", "ip", "user_agent");
            IReadOnlyList<AuditEntry> rows = [];
            do
            {
                rows = await entries.ListAsync(filter, rows.Count == 0 ? null : rows[^1].Id, BatchSize, cancellationToken);
                var names = await callers.FindAsync(rows.Select(r => r.ActorId), rows.Select(r => r.ApiTokenId), cancellationToken);
                foreach (var row in rows)
                    yield return LineOf(row, names);
            }
            while (rows.Count == BatchSize);
        }

        static string LineOf(AuditEntry row, Callers.Names names) => Csv.Line(
            row.OccurredAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            names.Person(row.ActorId)?.Name,
            row.ActorId?.ToString(),
            names.Token(row.ApiTokenId)?.Name,
            row.ApiTokenId?.ToString(),
            row.Action,
            row.TargetType,
            row.TargetId.ToString(),
            row.TargetName,
            row.Before,
            row.After,
            row.Ip,
            row.UserAgent);
    }
}
