using System.Reflection;
using System.Text.Json;
using GoPimi.BuildingBlocks.Modules;
using MediatR;

namespace GoPimi.BuildingBlocks.Events;

/// <summary>Who hears what: every event handler of every module, found by scanning.</summary>
public sealed class EventCatalog
{
    readonly Dictionary<string, Subscription> byConsumer;

    EventCatalog(IReadOnlyList<string> modules, IEnumerable<Subscription> subscriptions)
    {
        Modules = modules;
        byConsumer = subscriptions.ToDictionary(s => s.Consumer, StringComparer.Ordinal);
    }

    /// <summary>The modules' names, which are their schemas.</summary>
    public IReadOnlyList<string> Modules { get; }

    /// <summary>All subscriptions.</summary>
    public IReadOnlyCollection<Subscription> Subscriptions => byConsumer.Values;

    /// <summary>The subscription of a stored row; null when the listener no longer exists.</summary>
    public Subscription? Find(string consumer) => byConsumer.GetValueOrDefault(consumer);

    /// <summary>The stable name of an event type.</summary>
    /// <exception cref="InvalidOperationException">The type has no <see cref="EventNameAttribute"/>.</exception>
    public static string NameOf(Type @event) => @event.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{@event.Name} needs an EventName.");

    internal static EventCatalog Of(IReadOnlyCollection<IModule> modules) => new(
        [.. modules.Select(m => m.Name)],
        modules.SelectMany(module =>
            from handler in module.GetType().Assembly.GetTypes()
            where handler is { IsAbstract: false, IsClass: true }
            from contract in handler.GetInterfaces()
            where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(INotificationHandler<>)
            let @event = contract.GenericTypeArguments[0]
            where typeof(IIntegrationEvent).IsAssignableFrom(@event)
            select new Subscription(module.Name, $"{module.Name}.{Snake(handler.Name)}", NameOf(@event), @event, handler, contract)));

    static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}

/// <summary>One listener of one event.</summary>
/// <param name="Module">The module that listens; the row waits in its <c>event_inbox</c>.</param>
/// <param name="Consumer">Stable name of the listener: module and handler in snake case. Renaming a handler needs a migration.</param>
/// <param name="EventName">Stable name of the event.</param>
/// <param name="Event">The event's type in the listening module's references.</param>
/// <param name="Handler">The class that handles it.</param>
/// <param name="Contract">The closed <c>INotificationHandler&lt;&gt;</c>.</param>
public sealed record Subscription(
    string Module, string Consumer, string EventName, Type Event, Type Handler, Type Contract);
