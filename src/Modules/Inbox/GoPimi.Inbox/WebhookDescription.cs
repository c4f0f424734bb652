using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace GoPimi.Inbox;

// The webhook reads its body itself, and a framework's Accepts would answer 415, which Mailgun repeats, where 406 ends it: so the
// API document is told by hand.
internal static class WebhookDescription
{
    static readonly string[] Required = ["recipient", "timestamp", "token", "signature", "body-mime"];

    public static TBuilder DescribeWebhook<TBuilder>(this TBuilder hooks)
        where TBuilder : IEndpointConventionBuilder => hooks
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status406NotAcceptable)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.RequestBody = new OpenApiRequestBody
                {
                    Required = true,
                    Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                    {
                        ["multipart/form-data"] = Form(),
                        ["application/x-www-form-urlencoded"] = Form(),
                    },
                };
                return Task.CompletedTask;
            });

    static OpenApiMediaType Form() => new()
    {
        Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(Required, StringComparer.Ordinal),
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["recipient"] = Text("To whom the mail came: one address, or several with commas."),
                ["sender"] = Text("The envelope's sender; empty for bounces."),
                ["timestamp"] = Text("Unix time in seconds; at most eight hours old."),
                ["token"] = Text("Anything up to 200 characters; a mail that comes again with the same token is taken once."),
                ["signature"] = Text("Hex HMAC-SHA256 of timestamp and token, one after the other, with the signing key."),
                ["body-mime"] = Text("The mail as it came (RFC 5322), byte by byte."),
            },
        },
    };

    static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
