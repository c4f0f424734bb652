using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace GoPimi.BuildingBlocks.Http;

/// <summary>Describes the API as <c>/openapi/v1.json</c>.</summary>
public static class OpenApiSetup
{
    /// <summary>Adds the document with schema names that say their slice.</summary>
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        // Same-named nested types of two slices would otherwise be merged into one schema.
        options.CreateSchemaReferenceId = info => SchemaId(info.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(info);
        // The same document whoever serves it and wherever: the committed one is compared with it.
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "GoPimi";
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(ValueSetAttribute), inherit: true)
                is [ValueSetAttribute set, ..])
                Describe(schema, set);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            AddRouteValues(operation, context.Description.RelativePath ?? "");
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<RequiresIfMatch>().Any())
                AddHeader(operation, "If-Match", required: true, "The ETag that was read.");
            if (string.Equals(context.Description.HttpMethod, "POST", StringComparison.Ordinal))
                AddHeader(operation, "Idempotency-Key", required: false, "The same key is executed once.");
            return Task.CompletedTask;
        });
    });

    static string? SchemaId(Type type)
    {
        if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Page<>))
            return $"PageOf{SchemaId(type.GenericTypeArguments[0]) ?? type.GenericTypeArguments[0].Name}";

        return type is { DeclaringType: { } slice, IsGenericType: false } ? slice.Name + type.Name : null;
    }

    static void Describe(OpenApiSchema schema, ValueSetAttribute set)
    {
        var values = set.Values.Select(v => (JsonNode)JsonValue.Create(v)!);
        if (schema.Type is { } type && type.HasFlag(JsonSchemaType.Array) && schema.Items is OpenApiSchema items)
            items.Enum = [.. values];
        else
            schema.Enum = schema.Type is { } t && t.HasFlag(JsonSchemaType.Null) ? [.. values, null!] : [.. values];
    }

    // The workspace's id is read by the pipeline, not by the endpoint, and would be missing from the document.
    static void AddRouteValues(OpenApiOperation operation, string path)
    {
        var known = (operation.Parameters ??= []).Where(p => p.In == ParameterLocation.Path).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var missing = path.Split('/').Where(s => s is ['{', .., '}']).Select(s => s[1..^1].Split(':')[0]).Where(name => !known.Contains(name));
        foreach (var name in missing.ToArray())
        {
            operation.Parameters.Insert(0, new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Path,
                Required = true,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
            });
        }
    }

    static void AddHeader(OpenApiOperation operation, string name, bool required, string description) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = required,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
}
