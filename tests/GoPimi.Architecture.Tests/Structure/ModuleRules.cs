using GoPimi.BuildingBlocks.Modules;
using GoPimi.Testing;
using MediatR;

namespace GoPimi.Architecture.Tests.Structure;

public sealed class ModuleRules
{
    [Fact]
    public void A_module_refers_to_building_blocks_and_contracts_only()
    {
        var modules = Solution.Projects.Where(p => Solution.ModuleNames.Any(m => p.Project == $"GoPimi.{m}")).ToList();
        Solution.NotEmpty(modules, atLeast: 6);
        foreach (var (project, references) in modules)
            references.ShouldAllBe(r => r == "GoPimi.BuildingBlocks" || r.EndsWith(".Contracts", StringComparison.Ordinal), project);
    }

    [Fact]
    public void Contracts_refer_to_building_blocks_only()
    {
        var contracts = Solution.Projects.Where(p => p.Project.EndsWith(".Contracts", StringComparison.Ordinal)).ToList();
        Solution.NotEmpty(contracts, atLeast: 6);
        foreach (var (project, references) in contracts)
            references.ShouldBe(["GoPimi.BuildingBlocks"], project);
    }

    [Fact]
    public void Building_blocks_refer_to_nothing() =>
        Solution.Projects.Single(p => p.Project == "GoPimi.BuildingBlocks").References.ShouldBeEmpty();

    [Fact]
    public void A_module_shows_one_public_type()
    {
        foreach (var module in Solution.Modules)
        {
            var shown = module.GetExportedTypes().Where(t => !t.IsNested).ToList();
            shown.ShouldHaveSingleItem(string.Join(", ", shown.Select(t => t.Name)));
            shown[0].IsAssignableTo(typeof(IModule)).ShouldBeTrue(shown[0].Name);
        }
    }

    [Fact]
    public void A_slice_never_calls_another_slice()
    {
        foreach (var handler in Handlers())
        {
            var needs = handler.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType).ToList();
            needs.ShouldNotContain(typeof(IMediator), handler.FullName);
            needs.ShouldAllBe(t => !t.Name.EndsWith("Handler", StringComparison.Ordinal), handler.FullName);
        }
    }

    [Fact]
    public void Nobody_reads_a_static_clock()
    {
        string[] clocks = ["DateTime.get_UtcNow", "DateTime.get_Now", "DateTimeOffset.get_UtcNow", "DateTimeOffset.get_Now", "Environment.get_TickCount64"];
        foreach (var assembly in Solution.Modules.Append(Solution.BuildingBlocks))
            Solution.CalledMembers(assembly).Intersect(clocks, StringComparer.Ordinal).ShouldBeEmpty(assembly.GetName().Name);
    }

    [Fact]
    public void A_slice_fits_on_a_few_screens()
    {
        const int Limit = 200;
        var files = Solution.NotEmpty(Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).ToList(), atLeast: 100);
        files.Where(f => File.ReadLines(f).Count() > Limit).Select(f => Path.GetRelativePath(Repository.Root, f)).ShouldBeEmpty();
    }

    static IReadOnlyList<Type> Handlers() => Solution.NotEmpty(
        [.. Solution.Modules.SelectMany(m => m.GetTypes()).Where(t => t is { IsClass: true, IsAbstract: false } && t.GetInterfaces().Any(IsHandler))],
        atLeast: 40);

    static bool IsHandler(Type contract) => contract.IsGenericType
        && (contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) || contract.GetGenericTypeDefinition() == typeof(INotificationHandler<>));
}
