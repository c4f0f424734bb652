using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace GoPimi.BuildingBlocks.Http;

/// <summary>Describes the API as <c>/openapi/v1.json</c>.</summary>
public static class OpenApiSetup
{
    internal const string IdempotencyKey = "Idempotency-Key";

    /// <summary>Adds the document with schema names that say their slice.</summary>
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        // Same-named nested types of two slices would otherwise be merged into one schema.
        options.CreateSchemaReferenceId = info => SchemaId(info.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(info);
        // The same document whoever serves it and wherever: the committed one is compared with it.
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "GoPimi";
            document.Info.Description = OpenApiGuide.Text.ReplaceLineEndings("\n");
            document.Servers = [new OpenApiServer { Url = "/" }];
            OpenApiSecurity.AddSchemes(document);
            OpenApiProblems.AddComponents(document);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonPropertyInfo is not { } member)
                return Task.CompletedTask;
            if (member.AttributeProvider?.GetCustomAttributes(typeof(ValueSetAttribute), inherit: true) is [ValueSetAttribute set, ..])
                OpenApiLimits.AddValues(schema, set);
            if (member.DeclaringType is { Name: "Request", DeclaringType: not null } request)
                OpenApiLimits.AddLength(schema, OpenApiLimits.Slice(request), member.Name, context.ApplicationServices);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var (method, path) = (context.Description.HttpMethod ?? "", context.Description.RelativePath ?? "");
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            var takesIfMatch = metadata.OfType<RequiresIfMatch>().Any();
            AddRouteValues(operation, path);
            if (takesIfMatch)
                AddHeader(operation, "If-Match", required: true, "The ETag that was read.");
            // Outside of a workspace nobody keeps the keys.
            if (HttpMethods.IsPost(method) && path.Contains("{workspaceId", StringComparison.Ordinal))
                AddHeader(operation, IdempotencyKey, required: false, "The same key is executed once.", Messaging.IdempotencyKey.MaxLength);

            var policy = OpenApiSecurity.PolicyOf(metadata);
            OpenApiLimits.Describe(operation, context.Description, context.ApplicationServices);
            OpenApiSecurity.Describe(operation, policy, metadata.OfType<Permission>().LastOrDefault(), method, context.Document!);
            OpenApiProblems.Describe(operation, policy, takesIfMatch, context.Document!);
            return Task.CompletedTask;
        });
    });

    static string? SchemaId(Type type)
    {
        if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Page<>))
            return $"PageOf{SchemaId(type.GenericTypeArguments[0]) ?? type.GenericTypeArguments[0].Name}";

        return type is { DeclaringType: { } slice, IsGenericType: false } ? slice.Name + type.Name : null;
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

    static void AddHeader(OpenApiOperation operation, string name, bool required, string description, int? maxLength = null) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = required,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = maxLength },
        });
}
