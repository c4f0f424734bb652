using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;

namespace GoPimi.Testing;

/// <summary>Reads answers so that a failing test shows the body.</summary>
public static class HttpAssertions
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The body as JSON, after checking the status.</summary>
    public static async Task<JsonElement> ShouldBeAsync(this Task<HttpResponseMessage> sending, HttpStatusCode status)
    {
        using var response = await sending;
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, $"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri}\n{body}");
        return body.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(body, Json);
    }

    /// <summary>Checks that the answer is a problem with this status and code.</summary>
    public static async Task<JsonElement> ShouldBeProblemAsync(this Task<HttpResponseMessage> sending, HttpStatusCode status, string code)
    {
        using var response = await sending;
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, body);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", body);
        var problem = JsonSerializer.Deserialize<JsonElement>(body, Json);
        problem.GetProperty("code").GetString().ShouldBe(code, body);
        return problem;
    }

    /// <summary>A member of a JSON object as text.</summary>
    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    /// <summary>A member of a JSON object as id.</summary>
    public static Guid Id(this JsonElement json, string name = "id") => json.GetProperty(name).GetGuid();

    /// <summary>PATCH with the version that was read.</summary>
    public static async Task<HttpResponseMessage> PatchAsync(this HttpClient client, string url, int version, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, url) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return await client.SendAsync(request);
    }
}
