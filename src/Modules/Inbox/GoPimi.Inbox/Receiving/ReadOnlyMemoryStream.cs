using System.Runtime.InteropServices;

namespace GoPimi.Inbox.Receiving;

// A mail of 30 MB is not copied only to be read as a stream.
internal sealed class ReadOnlyMemoryStream(ReadOnlyMemory<byte> memory) : MemoryStream(
    MemoryMarshal.TryGetArray(memory, out var segment) ? segment.Array! : memory.ToArray(),
    MemoryMarshal.TryGetArray(memory, out var place) ? place.Offset : 0,
    memory.Length,
    writable: false);
