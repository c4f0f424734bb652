using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GoPimi.BuildingBlocks.Tests.Data;

public sealed class FailedStatementTests : IAsyncLifetime
{
    const string Echo = "select set_config('app.echo', @Text, true); select length(@Text) where @WorkspaceId::uuid is not null";

    TestDatabase database = null!;
    ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestPostgres.CloneAsync();
        // One connection, so that each statement meets what the one before has left behind.
        var connection = new NpgsqlConnectionStringBuilder(database.AppConnectionString) { MaxPoolSize = 1 };
        services = new ServiceCollection()
            .AddData(connection.ConnectionString)
            .AddScoped<DbSession>().AddScoped<WorkspaceContext>().AddScoped<WorkspaceDb>()
            .BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    // A statement is prepared at its second run; a failure of just that run is the one that used to hurt the next.
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public async Task A_statement_that_fails_leaves_the_connection_fit_for_the_next(int failing, bool inTransaction)
    {
        for (var run = 1; run <= 6; run++)
        {
            if (run == failing)
                await Should.ThrowAsync<PostgresException>(() => EchoAsync("a\0b", inTransaction));
            else
                (await EchoAsync("abc", inTransaction)).ShouldBe(3, $"run {run}");
        }
    }

    async Task<int> EchoAsync(string text, bool inTransaction)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceContext>().Enter(Guid.CreateVersion7(), Actor.System);
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        if (inTransaction)
            await session.BeginAsync(CancellationToken.None);

        return await scope.ServiceProvider.GetRequiredService<WorkspaceDb>().ReadAsync(
            Echo,
            new { Text = text },
            async grid =>
            {
                await grid.ReadSingleAsync<string>();
                return await grid.ReadSingleAsync<int>();
            },
            CancellationToken.None);
    }
}
