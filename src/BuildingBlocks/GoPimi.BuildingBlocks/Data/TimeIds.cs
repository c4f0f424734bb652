using System.Buffers.Binary;

namespace GoPimi.BuildingBlocks.Data;

/// <summary>Ids of version 7 rise with time, so a span of time is a range of ids and needs no index of its own (RFC 9562, 5.7).</summary>
public static class TimeIds
{
    /// <summary>Above every id of version 7.</summary>
    public static Guid Last { get; } = new("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /// <summary>Not above any id made at this time or later.</summary>
    public static Guid First(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes, Math.Max(0, at.ToUnixTimeMilliseconds()) << 16);
        return new Guid(bytes, bigEndian: true);
    }
}
