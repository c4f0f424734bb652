using System.Net;
using GoPimi.Testing;
using GoPimi.Testing.Running;

namespace GoPimi.Host.Tests.Demo;

public sealed class DemoStartTests
{
    [Fact]
    public async Task A_second_start_changes_nothing_and_still_says_how_to_sign_in()
    {
        await using var database = await TestPostgres.CloneAsync();
        await using (await SeededDemo.StartAsync(database))
        {
        }

        await using var host = await SeededDemo.StartAsync(database);
        using var client = host.Client();

        var me = await SeededDemo.SignInAsync(client);

        me.GetProperty("workspaces").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Where_somebody_works_already_or_nobody_wants_it_there_is_no_demo()
    {
        await using var database = await TestPostgres.CloneAsync();
        await using (var used = await SeededDemo.StartAsync(database, seed: false))
        {
            using var person = used.Client();
            await (await Person.SignUpAsync(person, "Grace")).CreateWorkspaceAsync("Navy");
            await person.GetAsync("/dev/demo").ShouldBeProblemAsync(HttpStatusCode.NotFound, "demo.not_found");
        }

        await using var host = await SeededDemo.StartAsync(database);
        using var client = host.Client();

        await client.GetAsync("/dev/demo").ShouldBeProblemAsync(HttpStatusCode.NotFound, "demo.not_found");
    }
}
