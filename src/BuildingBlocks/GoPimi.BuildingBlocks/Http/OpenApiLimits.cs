using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace GoPimi.BuildingBlocks.Http;

// What a value may be, read from where it is enforced: value sets, the page's limits and the slice's validator.
internal static class OpenApiLimits
{
    static readonly string[] Validated = ["Command", "Query", "Request"];

    public static void Describe(OpenApiOperation operation, ApiDescription endpoint, IServiceProvider services)
    {
        var slice = Slice(endpoint.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().FirstOrDefault()?.DeclaringType);
        foreach (var parameter in (operation.Parameters ?? []).Where(p => p is { In: ParameterLocation.Query, Schema: OpenApiSchema }))
        {
            var schema = (OpenApiSchema)parameter.Schema!;
            var described = endpoint.ParameterDescriptions.FirstOrDefault(p => p.Name == parameter.Name)?.ParameterDescriptor;
            if ((described as IParameterInfoParameterDescriptor)?.ParameterInfo.GetCustomAttribute<ValueSetAttribute>() is { } set)
                AddValues(schema, set);
            if (parameter.Name == "limit")
                AddPageLimits(schema);
            AddLength(schema, slice, parameter.Name!, services);
        }
    }

    public static void AddValues(OpenApiSchema schema, ValueSetAttribute set)
    {
        var values = set.Values.Select(v => (JsonNode)JsonValue.Create(v)!);
        if (schema.Type is { } type && type.HasFlag(JsonSchemaType.Array) && schema.Items is OpenApiSchema items)
            items.Enum = [.. values];
        else
            schema.Enum = schema.Type is { } t && t.HasFlag(JsonSchemaType.Null) ? [.. values, null!] : [.. values];
    }

    public static void AddLength(OpenApiSchema schema, Type? slice, string member, IServiceProvider services)
    {
        if (schema.Type is { } type && type.HasFlag(JsonSchemaType.String) && slice is not null)
            schema.MaxLength ??= MaxLength(slice, member, services);
    }

    /// <summary>The outermost type: a use case is one, and what belongs to it lies in it.</summary>
    public static Type? Slice(Type? type) => type?.DeclaringType is { } outer ? Slice(outer) : type;

    static void AddPageLimits(OpenApiSchema schema)
    {
        (schema.Minimum, schema.Maximum) = ("1", Page.MaxLimit.ToString(CultureInfo.InvariantCulture));
        schema.Default ??= JsonValue.Create(Page.DefaultLimit);
    }

    static int? MaxLength(Type slice, string member, IServiceProvider services)
    {
        using var scope = services.CreateScope();
        return slice.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
            .Where(type => Validated.Contains(type.Name, StringComparer.Ordinal))
            .SelectMany(type => scope.ServiceProvider.GetServices(typeof(IValidator<>).MakeGenericType(type)))
            .SelectMany(validator => ((IValidator)validator!).CreateDescriptor().GetMembersWithValidators())
            .Where(rules => string.Equals(rules.Key, member, StringComparison.OrdinalIgnoreCase))
            .SelectMany(rules => rules.Select(rule => rule.Validator).OfType<ILengthValidator>())
            .Where(rule => rule.Max > 0)
            .Min(rule => (int?)rule.Max);
    }
}
