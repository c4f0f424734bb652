using Dapper;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GoPimi.BuildingBlocks.Tests.Data;

public sealed class WorkspaceDbTests
{
    const string Count = "select count(*)::int from bench.thing where workspace_id = @WorkspaceId";
    const string CountAll = "select count(*)::int from bench.thing";
    const string CountOf = "select count(*)::int from bench.thing where workspace_id = @Other and @WorkspaceId::uuid is not null";

    [Fact]
    public async Task Rows_of_another_workspace_are_hidden_even_without_a_filter()
    {
        await using var bench = await EventBench.CreateAsync();
        var host = bench.StartHost();
        var (mine, other) = (await MakeAsync(host), await MakeAsync(host));

        await using var scope = Enter(host, mine);
        var db = scope.ServiceProvider.GetRequiredService<WorkspaceDb>();

        (await db.GetAsync<int>(Count, args: null, CancellationToken.None)).ShouldBe(1);
        (await db.GetAsync<int>(CountAll, args: null, CancellationToken.None)).ShouldBe(1);
        (await db.GetAsync<int>(CountOf, new { Other = other }, CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task A_caller_cannot_put_another_workspace_in_place_of_the_entered_one()
    {
        await using var bench = await EventBench.CreateAsync();
        var host = bench.StartHost();
        var (mine, other) = (await MakeAsync(host), await MakeAsync(host));

        await using var scope = Enter(host, mine);
        var db = scope.ServiceProvider.GetRequiredService<WorkspaceDb>();

        var id = await db.GetAsync<Guid>(
            "select workspace_id from bench.thing where workspace_id = @WorkspaceId", new { WorkspaceId = other }, CancellationToken.None);
        id.ShouldBe(mine);
    }

    [Fact]
    public async Task The_workspace_does_not_outlive_the_statement_on_the_pooled_connection()
    {
        await using var bench = await EventBench.CreateAsync();
        var host = bench.StartHost();
        var mine = await MakeAsync(host);
        await using var scope = Enter(host, mine);
        await scope.ServiceProvider.GetRequiredService<WorkspaceDb>().GetAsync<int>(Count, args: null, CancellationToken.None);

        // The same pool, and so the same physical connection.
        await using var connection = await host.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();

        await Should.ThrowAsync<PostgresException>(() => connection.QuerySingleAsync<int>(CountAll));
    }

    [Fact]
    public async Task Without_an_entered_workspace_nothing_can_be_asked()
    {
        await using var bench = await EventBench.CreateAsync();
        var host = bench.StartHost();
        await using var scope = host.CreateAsyncScope();

        await Should.ThrowAsync<InvalidOperationException>(
            () => scope.ServiceProvider.GetRequiredService<WorkspaceDb>().GetAsync<int>(Count, args: null, CancellationToken.None));
    }

    [Fact]
    public async Task A_row_cannot_be_written_into_another_workspace()
    {
        await using var bench = await EventBench.CreateAsync();
        var host = bench.StartHost();
        await using var scope = Enter(host, Guid.CreateVersion7());

        var failure = await Should.ThrowAsync<PostgresException>(() => scope.ServiceProvider.GetRequiredService<WorkspaceDb>().ExecuteAsync(
            "insert into bench.thing (workspace_id, id) values (@Other, @WorkspaceId)", new { Other = Guid.CreateVersion7() }, CancellationToken.None));

        failure.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    static AsyncServiceScope Enter(IServiceProvider host, Guid workspace)
    {
        var scope = host.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceContext>().Enter(workspace, Actor.System);
        return scope;
    }

    static async Task<Guid> MakeAsync(IServiceProvider host)
    {
        var workspace = Guid.CreateVersion7();
        await using var scope = Enter(host, workspace);
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new MakeThing.Command(Guid.CreateVersion7()));
        return workspace;
    }
}
