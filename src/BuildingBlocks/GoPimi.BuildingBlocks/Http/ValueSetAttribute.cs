namespace GoPimi.BuildingBlocks.Http;

/// <summary>
/// Says that a text member of a request or response takes one of a fixed set of values, so that the OpenAPI document
/// lists them. The validators enforce it.
/// </summary>
/// <param name="set">A type with a public static <c>All</c> of type <c>IReadOnlyList&lt;string&gt;</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ValueSetAttribute(Type set) : Attribute
{
    /// <summary>The type that lists the values.</summary>
    public Type Set { get; } = set;

    /// <summary>The values.</summary>
    public IReadOnlyList<string> Values =>
        (IReadOnlyList<string>)(Set.GetProperty("All", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public)
            ?.GetValue(obj: null) ?? throw new InvalidOperationException($"{Set.Name} needs a public static All."));
}
