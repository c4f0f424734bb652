using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace GoPimi.Host.Operations;

internal static class Telemetry
{
    // Exported only where the operator names a collector (the OpenTelemetry specification's own variable).
    const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration[Endpoint]))
            return services;

        services.AddOpenTelemetry()
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddNpgsql().AddSource("GoPimi.*"))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("Npgsql", "GoPimi.*"))
            .UseOtlpExporter();
        services.AddLogging(logging => logging.AddOpenTelemetry());
        return services;
    }
}
