using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace GoPimi.BuildingBlocks.Http;

/// <summary>Entity tags made of an aggregate's version (RFC 9110, 8.8.3).</summary>
public static class ETag
{
    /// <summary>The strong tag of a version: <c>"3"</c>.</summary>
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}

/// <summary>The version named in <c>If-Match</c>; endpoints that change a versioned thing take it as a parameter.</summary>
/// <param name="Version">The version that the client has read.</param>
public readonly record struct IfMatch(int Version) : IEndpointParameterMetadataProvider
{
    /// <summary>Binds from the request's header.</summary>
    /// <exception cref="PreconditionRequiredException">The header is missing or holds no tag of ours.</exception>
    public static ValueTask<IfMatch> BindAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var tag = http.Request.Headers.IfMatch.ToString().Trim('"');
        return int.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? ValueTask.FromResult(new IfMatch(version))
            : throw new PreconditionRequiredException();
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new RequiresIfMatch());
    }
}

// Lets the OpenAPI document name the header.
internal sealed record RequiresIfMatch;
