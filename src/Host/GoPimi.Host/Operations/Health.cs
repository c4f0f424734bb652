using GoPimi.BuildingBlocks.Http;
using GoPimi.Migrator;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GoPimi.Host.Operations;

internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder root)
    {
        root.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false })
            .RequireAuthorization(Policies.Anonymous);
        root.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = WriteAsync })
            .RequireAuthorization(Policies.Anonymous);
    }

    // Says what is missing in words an operator can act on, and nothing about the machine.
    static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(new
    {
        Status = report.Status.ToString().ToLowerInvariant(),
        Checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Description ?? e.Value.Status.ToString().ToLowerInvariant(), StringComparer.Ordinal),
    });
}

internal sealed class SchemaIsCurrent(IConfiguration configuration) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var status = await Migrations.StatusAsync(configuration.GetConnectionString("GoPimi")!, cancellationToken);
            string[] behind = [.. status.Where(m => !m.Current).Select(m => m.Module)];
            return behind.Length == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"Run the migrator: {string.Join(", ", behind)} is behind this build.");
        }
        catch (Npgsql.NpgsqlException e)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", e);
        }
    }
}
