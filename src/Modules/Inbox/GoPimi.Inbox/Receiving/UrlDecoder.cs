using System.Text;

namespace GoPimi.Inbox.Receiving;

// application/x-www-form-urlencoded as a stream of bytes (WHATWG URL, 5.1), values kept as bytes.
internal sealed class UrlDecoder(Action<string, ReadOnlyMemory<byte>> found, long maxBytes)
{
    System.Buffers.ArrayBufferWriter<byte> current = new();
    string? name;
    int pending = -1;
    int hexDigits;

    public void Take(ReadOnlySpan<byte> encoded)
    {
        foreach (var b in encoded)
            Take(b);
    }

    public void End()
    {
        FlushEscape();
        if (name is not null || current.WrittenCount > 0)
            Finish();
    }

    void Take(byte b)
    {
        if (pending >= 0)
        {
            if (TakeHex(b))
                return;
            FlushEscape();
        }

        switch (b)
        {
            case (byte)'%':
                (pending, hexDigits) = (0, 0);
                break;
            case (byte)'+':
                Append((byte)' ');
                break;
            case (byte)'&':
                Finish();
                break;
            case (byte)'=' when name is null:
                name = Encoding.UTF8.GetString(current.WrittenSpan);
                current = new();
                break;
            default:
                Append(b);
                break;
        }
    }

    bool TakeHex(byte b)
    {
        if (!char.IsAsciiHexDigit((char)b))
            return false;

        pending = (pending * 16) + Convert.ToInt32(((char)b).ToString(), 16);
        if (++hexDigits == 2)
        {
            Append((byte)pending);
            pending = -1;
        }

        return true;
    }

    // What only looks like an escape stands for itself.
    void FlushEscape()
    {
        if (pending < 0)
            return;

        Append((byte)'%');
        if (hexDigits == 1)
            Append((byte)pending.ToString("x", System.Globalization.CultureInfo.InvariantCulture)[0]);
        pending = -1;
    }

    void Append(byte b)
    {
        if (current.WrittenCount >= maxBytes)
            throw new FormTooLargeException();
        current.GetSpan(1)[0] = b;
        current.Advance(1);
    }

    void Finish()
    {
        found(name ?? "", current.WrittenMemory);
        (name, current) = (null, new());
    }
}
