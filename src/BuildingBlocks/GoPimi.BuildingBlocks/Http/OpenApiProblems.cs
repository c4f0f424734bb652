using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace GoPimi.BuildingBlocks.Http;

// The refusals of each operation, by what it is made of. What a slice alone knows it says itself: ProducesProblem, or in its summary.
internal static partial class OpenApiProblems
{
    const string Schema = "Problem";
    const string MediaType = "application/problem+json";

    static readonly Dictionary<int, string> Meanings = new()
    {
        [400] = "The input cannot be right. With code `validation.failed`, `errors` says what is wrong with which field.",
        [401] = "Nobody has signed in, or the session, token or password is not valid.",
        [402] = "The plan does not allow it.",
        [403] = "The role or the token's scope does not allow it, or a write by cookie lacks the CSRF header (`csrf.rejected`).",
        [404] = "There is no such thing here, or it belongs to somebody else; the two are not told apart.",
        [406] = "Refused for good; sending it again would not help.",
        [409] = "The state does not allow it now.",
        [412] = "Somebody has changed it since it was read. Read it again.",
        [413] = "The body is too large.",
        [415] = "The body has another Content-Type than this endpoint takes.",
        [422] = "The Idempotency-Key was used before with another request (`idempotency_key.reused`).",
        [428] = "If-Match is missing (`if_match.required`).",
        [429] = "Too often; Retry-After says in how many seconds to try again.",
        [503] = "Not now; Retry-After says in how many seconds to try again.",
    };

    public static void AddComponents(OpenApiDocument document)
    {
        // What ProducesProblem names; the answers have one member more than it says.
        document.Components?.Schemas?.Remove("ProblemDetails");
        document.AddComponent<IOpenApiSchema>(Schema, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "Why a request was refused (RFC 9457). Some codes come with further members.",
            Required = new HashSet<string>(["type", "title", "status", "code", "traceId"], StringComparer.Ordinal),
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["type"] = Text("A URI of the kind of problem, such as `urn:gopimi:problem:ticket.closed`."),
                ["title"] = Text("The status in words."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The HTTP status." },
                ["detail"] = Text("What happened, for the person who reads it."),
                ["code"] = Text("Stable, for programs, such as `ticket.closed`."),
                ["traceId"] = Text("Names the request in the logs."),
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "By field, such as `requester.email`: what is wrong with it.",
                    AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
                },
            },
        });
        foreach (var (status, meaning) in Meanings)
            document.AddComponent<IOpenApiResponse>(Name(status), Answer(status, meaning, document));
    }

    public static void Describe(OpenApiOperation operation, string? policy, bool takesIfMatch, OpenApiDocument document)
    {
        var inputs = operation.Parameters ?? [];
        HashSet<int> statuses = [.. Told(operation)];
        if (operation.RequestBody is not null)
            statuses.UnionWith([400, 413, 415]);
        if (inputs.Any(p => p.In == ParameterLocation.Query))
            statuses.Add(400);
        if (inputs.Any(p => p.Name == OpenApiSetup.IdempotencyKey))
            statuses.UnionWith([400, 422]);
        if (inputs.Any(p => p.In == ParameterLocation.Path))
            statuses.Add(404);
        if (policy != Policies.Anonymous)
            statuses.UnionWith([401, 403]);
        if (takesIfMatch)
            statuses.UnionWith([412, 428]);

        var answers = operation.Responses ?? [];
        foreach (var status in statuses)
            answers[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponseReference(Name(status), document);
        operation.Responses = [];
        foreach (var (status, answer) in answers.OrderBy(a => a.Key, StringComparer.Ordinal))
            operation.Responses[status] = answer;
    }

    static IEnumerable<int> Told(OpenApiOperation operation) =>
        (operation.Responses ?? []).Keys
            .Concat(Refusal().Matches(operation.Summary ?? "").Select(m => m.Value))
            .Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var status) ? status : 0)
            .Where(status => status >= StatusCodes.Status400BadRequest);

    static OpenApiResponse Answer(int status, string meaning, OpenApiDocument document) => new()
    {
        Description = meaning,
        Headers = status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable
            ? new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
            {
                ["Retry-After"] = new OpenApiHeader { Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } },
            }
            : null,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            [MediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(Schema, document) },
        },
    };

    static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    static string Name(int status) => ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\b4\d\d\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Refusal();
}
