using System.Globalization;
using System.Text;
using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace GoPimi.BuildingBlocks.Http;

// The one place where failures become answers. What is not known here becomes a 500 without detail.
internal sealed class ProblemHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        if (Problem(exception) is not { } problem)
            return false;

        if (exception is TooManyRequestsException { RetryAfter: var later })
            RetryAfter(http, later);
        if (exception is UnavailableException { RetryAfter: var soon })
            RetryAfter(http, soon);

        http.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = problem, Exception = exception });
    }

    /// <summary>Whether it is the caller's doing, so that an answer is enough and the log needs no stack trace.</summary>
    public static bool IsExpected(Exception exception) => exception is AppException or ValidationException or BadHttpRequestException
        || IsUnstorableText(exception);

    static bool IsUnstorableText(Exception exception) => exception is EncoderFallbackException
        or PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter };

    static ProblemDetails? Problem(Exception exception) => exception switch
    {
        ValidationException invalid => Validation(invalid),
        AppException app => Create(app.Status, app.Code, app.Message, app.Details),
        BadHttpRequestException bad => BadRequest(bad),
        // U+0000 and lone surrogates pass JSON but have no place in PostgreSQL's UTF-8.
        _ when IsUnstorableText(exception) => Create(400, "text.invalid", "The text holds a character that cannot be stored (such as NUL)."),
        PostgresException { IsTransient: true } or NpgsqlException { IsTransient: true } =>
            Create(503, "database.busy", "The database is busy or restarting. Please try again."),
        _ => null,
    };

    static ProblemDetails BadRequest(BadHttpRequestException bad) => bad switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => Create(413, "body.too_large", TooLarge()),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } =>
            Create(415, "body.unsupported_type", "This endpoint does not take that Content-Type. Most take application/json, uploads multipart/form-data."),
        { StatusCode: StatusCodes.Status405MethodNotAllowed } => Create(405, "method.not_allowed", bad.Message),
        { InnerException: JsonException json } => Create(400, "json.invalid", Describe(json)),
        { StatusCode: StatusCodes.Status400BadRequest } when bad.Message.StartsWith("Implicit body", StringComparison.Ordinal) =>
            Create(400, "body.missing", "The request has no body; send JSON."),
        { StatusCode: var status } => Create(status, "request.invalid", bad.Message),
    };

    static string TooLarge() => string.Create(
        CultureInfo.InvariantCulture, $"The request body is too large: JSON may have {HttpRegistration.MaxJsonBytes / 1024 / 1024} MB, a file 25 MB.");

    static string Describe(JsonException json)
    {
        var where = string.IsNullOrEmpty(json.Path) || json.Path == "$" ? "" : $" at {json.Path}";
        return json.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? $"The JSON has a member that is not known here{where}."
            : $"The JSON cannot be read{where}, line {(json.LineNumber ?? 0) + 1}.";
    }

    static HttpValidationProblemDetails Validation(ValidationException invalid)
    {
        var errors = invalid.Errors
            .GroupBy(e => FieldName(e.PropertyName), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        var problem = new HttpValidationProblemDetails(errors);
        Fill(problem, 400, "validation.failed", "Some of the input is not right.", []);
        return problem;
    }

    // Requester.Email -> requester.email
    static string FieldName(string property) =>
        string.Join('.', property.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    static ProblemDetails Create(int status, string code, string detail, Dictionary<string, object?>? more = null)
    {
        var problem = new ProblemDetails();
        Fill(problem, status, code, detail, more ?? []);
        return problem;
    }

    static void Fill(ProblemDetails problem, int status, string code, string detail, Dictionary<string, object?> more)
    {
        problem.Status = status;
        problem.Type = $"urn:gopimi:problem:{code}";
        problem.Title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);
        problem.Detail = detail;
        problem.Extensions["code"] = code;
        foreach (var (name, value) in more)
            problem.Extensions[name] = value;
    }

    static void RetryAfter(HttpContext http, TimeSpan after) =>
        http.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
