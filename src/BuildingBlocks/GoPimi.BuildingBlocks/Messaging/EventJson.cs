using System.Text.Json;
using System.Text.Json.Serialization;

namespace GoPimi.BuildingBlocks.Messaging;

/// <summary>How events and stored responses are written to the database: camelCase, nulls left out, unknown members ignored.</summary>
public static class EventJson
{
    /// <summary>The serializer's settings.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
