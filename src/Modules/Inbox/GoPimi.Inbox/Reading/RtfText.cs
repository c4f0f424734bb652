using System.Globalization;
using System.Text;

namespace GoPimi.Inbox.Reading;

/// <summary>
/// The text of RTF, in which Outlook hides the body of a winmail.dat (MS-OXRTFEX): paragraphs, characters and nothing
/// else. HTML inside the RTF is left to its own markup by skipping what the writer marked as RTF only.
/// </summary>
internal sealed class RtfText(string rtf)
{
    static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "listtable", "listoverridetable",
        "generator", "themedata", "datastore", "latentstyles", "xmlnstbl", "rsidtbl", "mmathPr",
    };

    readonly StringBuilder text = new();
    readonly Stack<(bool Skip, int UnicodeSkip)> groups = new();
    readonly List<byte> bytes = [];
    Encoding codePage = Encoding.GetEncoding(1252);
    bool skip;
    int unicodeSkip = 1;
    int pendingSkip;
    int at;

    public static string Of(string rtf) => new RtfText(rtf).Read();

    string Read()
    {
        while (at < rtf.Length)
        {
            var c = rtf[at++];
            switch (c)
            {
                case '{':
                    Flush();
                    groups.Push((skip, unicodeSkip));
                    break;
                case '}':
                    Flush();
                    if (groups.TryPop(out var outer))
                        (skip, unicodeSkip) = outer;
                    break;
                case '\\':
                    Control();
                    break;
                case '\r' or '\n':
                    break;
                default:
                    Put(c);
                    break;
            }
        }

        Flush();
        return text.ToString().Trim();
    }

    void Control()
    {
        if (at >= rtf.Length)
            return;

        var c = rtf[at];
        if (!char.IsAsciiLetter(c))
        {
            at++;
            Symbol(c);
            return;
        }

        var start = at;
        while (at < rtf.Length && char.IsAsciiLetter(rtf[at]))
            at++;
        var word = rtf[start..at];
        start = at;
        while (at < rtf.Length && (char.IsAsciiDigit(rtf[at]) || (at == start && rtf[at] == '-')))
            at++;
        var hasNumber = int.TryParse(rtf.AsSpan(start, at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (at < rtf.Length && rtf[at] == ' ')
            at++;
        Word(word, hasNumber ? number : null);
    }

    void Symbol(char c)
    {
        if (c == '\'' && at + 2 <= rtf.Length && byte.TryParse(rtf.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
        {
            at += 2;
            if (pendingSkip > 0)
                pendingSkip--;
            else if (!skip)
                bytes.Add(code);
        }
        else if (c == '*')
            skip = true;
        else if (c is '\\' or '{' or '}')
            Put(c);
        else if (c == '~')
            Put(' ');
        else if (c is '\r' or '\n')
            Put('\n');
    }

    void Word(string word, int? number)
    {
        switch (word)
        {
            case "par" or "line" or "sect" or "page":
                Put('\n');
                break;
            case "tab" or "cell":
                Put('\t');
                break;
            case "row":
                Put('\n');
                break;
            case "u" when number is not null:
                Flush();
                Put((char)(number.Value & 0xFFFF));
                pendingSkip = unicodeSkip;
                break;
            case "uc":
                unicodeSkip = Math.Clamp(number ?? 1, 0, 8);
                break;
            case "ansicpg" when number is not null:
                codePage = Known(number.Value);
                break;
            case "htmlrtf":
                skip = number != 0;
                break;
            default:
                skip |= Skipped.Contains(word);
                break;
        }
    }

    void Put(char c)
    {
        if (pendingSkip > 0)
        {
            pendingSkip--;
            return;
        }

        Flush();
        if (!skip)
            text.Append(c);
    }

    void Flush()
    {
        if (bytes.Count == 0)
            return;
        text.Append(codePage.GetString([.. bytes]));
        bytes.Clear();
    }

    static Encoding Known(int codePage)
    {
        try
        {
            return Encoding.GetEncoding(codePage);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return Encoding.Latin1;
        }
    }
}
