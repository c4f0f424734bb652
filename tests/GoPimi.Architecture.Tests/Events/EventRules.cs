using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Modules;
using GoPimi.Testing;

namespace GoPimi.Architecture.Tests.Events;

public sealed partial class EventRules
{
    static readonly string Approved = Path.Combine(Repository.Root, "tests/GoPimi.Architecture.Tests/Events/events.approved.txt");

    static readonly IReadOnlyList<Type> All = Solution.NotEmpty(
        [.. Solution.Contracts.Concat(Solution.Modules).SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IIntegrationEvent)))],
        atLeast: 12);

    [Fact]
    public void An_event_is_named_after_its_module_in_the_past_tense_with_a_version()
    {
        foreach (var @event in All)
        {
            var name = EventCatalog.NameOf(@event);
            Shape().IsMatch(name).ShouldBeTrue(name);
            name.Split('.')[0].ShouldBe(Solution.SchemaOf(@event.Assembly), name);
        }

        All.Select(EventCatalog.NameOf).ShouldBeUnique();
    }

    [Fact]
    public void An_event_never_carries_a_secret()
    {
        string[] secrets = ["password", "token", "secret", "cookie", "hash"];
        foreach (var member in All.SelectMany(e => e.GetProperties()))
            secrets.ShouldAllBe(s => !member.Name.Contains(s, StringComparison.OrdinalIgnoreCase), $"{member.DeclaringType!.Name}.{member.Name}");
    }

    // Stored rows outlive deployments: names and members on disk change only knowingly, together with this file.
    [Fact]
    public void The_events_and_their_listeners_on_disk_are_the_approved_ones()
    {
        var modules = Solution.Modules.Select(a => (IModule)Activator.CreateInstance(a.GetExportedTypes().Single(t => t.IsAssignableTo(typeof(IModule))))!).ToList();
        var text = new StringBuilder();
        foreach (var @event in All.OrderBy(EventCatalog.NameOf, StringComparer.Ordinal))
            text.Append(EventCatalog.NameOf(@event)).Append('\n').Append(Describe(@event, indent: 1));
        text.Append("\nlisteners\n");
        foreach (var subscription in EventCatalog.Of(modules).Subscriptions.OrderBy(s => s.Consumer, StringComparer.Ordinal))
            text.Append("  ").Append(subscription.Consumer).Append(" <- ").Append(subscription.EventName).Append('\n');

        if (Environment.GetEnvironmentVariable("GOPIMI_APPROVE") == "1")
            File.WriteAllText(Approved, text.ToString());
        text.ToString().ShouldBe(File.ReadAllText(Approved), "Approve a wanted change with GOPIMI_APPROVE=1.");
    }

    static string Describe(Type type, int indent)
    {
        var text = new StringBuilder();
        foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.Name != "EqualityContract"))
        {
            var item = member.PropertyType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
                ? list.GenericTypeArguments[0]
                : member.PropertyType;
            text.Append(' ', indent * 2).Append(member.Name).Append(": ").Append(Name(member.PropertyType)).Append('\n');
            if (item.Assembly.GetName().Name!.StartsWith("GoPimi", StringComparison.Ordinal))
                text.Append(Describe(item, indent + 1));
        }

        return text.ToString();
    }

    static string Name(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? $"{inner.Name}?"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GenericTypeArguments.Select(Name))}>"
        : type.Name;

    [GeneratedRegex(@"^[a-z]+\.[a-z_]+\.v[1-9]\d*$")]
    private static partial Regex Shape();
}
