using System.Net;
using System.Net.Http.Json;
using GoPimi.Billing.Contracts;
using GoPimi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace GoPimi.Billing.Tests.Plans;

public sealed class SetPlanTests(BillingHost host)
{
    [Fact]
    public async Task An_owner_tries_another_plan_and_everybody_hears_the_new_limits()
    {
        var workspace = host.NewWorkspace();
        await workspace.HearAsync(workspace.Created());

        await PutAsync(workspace, new { code = "team" }).ShouldBeAsync(HttpStatusCode.NoContent);

        (await workspace.Owner.GetAsync("plan").ShouldBeAsync(HttpStatusCode.OK)).Text("code").ShouldBe("team");
        (await host.AuditLogAsync(workspace.Id)).ShouldBe([$$"""plan.changed {{workspace.Id}} {"plan": "free"} {"plan": "team"}"""]);
        (await workspace.PublishedAsync<PlanLimitsChanged>())[^1].ShouldBe(
            new PlanLimitsChanged(workspace.Id, "team", "Team", 25, 25000, 2));
    }

    [Fact]
    public async Task The_same_plan_again_is_no_news()
    {
        var workspace = host.NewWorkspace();
        await workspace.HearAsync(workspace.Created());

        await PutAsync(workspace, new { code = "free" }).ShouldBeAsync(HttpStatusCode.NoContent);

        (await workspace.PublishedAsync<PlanLimitsChanged>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Changes_made_at_once_all_count_and_the_versions_stay_apart()
    {
        var workspace = host.NewWorkspace();
        await workspace.HearAsync(workspace.Created());

        await Task.WhenAll(Enumerable.Range(0, 64).Select(i =>
            PutAsync(workspace, new { code = i % 2 == 0 ? "team" : "business" }).ShouldBeAsync(HttpStatusCode.NoContent)));

        var published = await workspace.PublishedAsync<PlanLimitsChanged>();
        published.Select(e => e.Version).Distinct().Count().ShouldBe(published.Count);
        var last = published.MaxBy(e => e.Version)!;
        (await workspace.Owner.GetAsync("plan").ShouldBeAsync(HttpStatusCode.OK)).Text("code").ShouldBe(last.PlanCode);
    }

    [Theory]
    [InlineData("""{"code":"gold"}""", "plan.unknown")]
    [InlineData("""{"code":""}""", "validation.failed")]
    [InlineData("{}", "validation.failed")]
    [InlineData("""{"code":null}""", "json.invalid")]
    [InlineData("""{"code":"te\u0000am"}""", "text.invalid")]
    [InlineData("""{"code":"team","price":1}""", "json.invalid")]
    [InlineData("[]", "json.invalid")]
    public async Task Bad_input_is_refused(string body, string code)
    {
        var workspace = host.NewWorkspace();

        await workspace.Owner.PutAsync(Address(workspace), new StringContent(body, null, "application/json"))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task A_member_may_not_and_a_stranger_finds_nothing()
    {
        var workspace = host.NewWorkspace();
        var body = new { code = "team" };

        await workspace.Member.PutAsJsonAsync(Address(workspace), body)
            .ShouldBeProblemAsync(HttpStatusCode.Forbidden, "role.owner_required");
        await host.NewWorkspace().Owner.PutAsJsonAsync(Address(workspace), body)
            .ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
        (await workspace.PublishedAsync<PlanLimitsChanged>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Outside_development_there_is_no_such_address()
    {
        await using var production = new ProductionHost();
        await production.InitializeAsync();
        var workspace = production.NewWorkspace();

        (await PutAsync(workspace, new { code = "team" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await workspace.Owner.GetAsync("plan").ShouldBeAsync(HttpStatusCode.OK)).Text("code").ShouldBe("free");
    }

    static string Address(TestWorkspace workspace) => $"/dev/workspaces/{workspace.Id}/plan";

    static Task<HttpResponseMessage> PutAsync(TestWorkspace workspace, object body) =>
        workspace.Owner.PutAsJsonAsync(Address(workspace), body);

    sealed class ProductionHost() : ModuleHost(new BillingModule())
    {
        public Task InitializeAsync() => StartAsync();

        protected override void ConfigureServices(IServiceCollection services) =>
            services.AddSingleton<IHostEnvironment>(new Production());
    }

    sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "GoPimi";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
