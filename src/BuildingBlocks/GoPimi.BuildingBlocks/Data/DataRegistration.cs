using System.Data;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GoPimi.BuildingBlocks.Data;

/// <summary>Registers the connection pool and Dapper's conventions.</summary>
public static class DataRegistration
{
    /// <summary>Adds one pool for the app's role, with statements prepared automatically.</summary>
    /// <param name="services">The container.</param>
    /// <param name="connectionString">An Npgsql connection string of a role that neither owns tables nor bypasses row-level security.</param>
    public static IServiceCollection AddData(this IServiceCollection services, string connectionString)
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        // Dapper asks a handler only about types that it has no mapping of its own for.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new UtcHandler());

        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            // Nothing here keeps state in a session (settings are local to a transaction), so the reset would be a wasted trip.
            NoResetOnClose = true,
        };
        services.AddNpgsqlDataSource(settings.ConnectionString);
        return services;
    }

    // timestamptz arrives as a UTC DateTime, and only UTC may be sent.
    sealed class UtcHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) =>
            value is DateTime utc ? new DateTimeOffset(utc) : (DateTimeOffset)value;

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) =>
            parameter.Value = value.ToUniversalTime();
    }
}
