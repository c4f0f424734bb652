namespace GoPimi.Inbox.Reading;

/// <summary>What is new in a mail, and the history under it.</summary>
internal sealed record CutReply(string Reply, string? Quoted);

/// <summary>
/// Folds quoted history away and never loses text: what is cut is the quote, and where answers stand between quoted lines,
/// or nothing but a quote is left, the whole text stays.
/// </summary>
internal static class ReplyCutter
{
    public static CutReply Cut(string text)
    {
        var whole = new CutReply(text.Trim('\n', '\r').TrimEnd(), Quoted: null);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var split = QuoteMarks.First(lines);
        var forward = QuoteMarks.FirstForward(lines);
        if (forward >= 0 && (split is null || forward <= split.Start))
            return whole;

        var (kept, cut) = split is null ? CutMarked(lines) : CutAt(lines, split);
        var reply = string.Join('\n', kept).Trim('\n').TrimEnd();
        return cut.Count == 0 || reply.Trim().Length == 0
            ? whole
            : new CutReply(reply, string.Join('\n', cut).Trim('\n').TrimEnd());
    }

    // "On … wrote:" and what follows it: the lines with ">" when there are any, else everything.
    static (IReadOnlyList<string> Kept, IReadOnlyList<string> Cut) CutAt(string[] lines, QuoteMarks.Split split)
    {
        List<string> kept = [.. lines[..split.Start]];
        if (split.Before.Length > 0)
        {
            kept.Add(split.Before);
            lines = [.. lines];
            lines[split.Start] = lines[split.Start][split.Before.Length..].TrimStart();
        }

        var first = FirstWithText(lines, split.End + 1);
        if (first < 0 || !IsQuoted(lines[first]))
            return (kept, lines[split.Start..]);

        var last = Array.FindLastIndex(lines, IsQuoted);
        if (HasAnswersInside(lines, first, last))
            return ([], []);

        // Blank lines after the quote go with it.
        var tail = FirstWithText(lines, last + 1);
        if (tail < 0)
            return (kept, lines[split.Start..]);

        kept.AddRange(lines[tail..]);
        return (kept, lines[split.Start..tail]);
    }

    // No attribution: a block of ">" lines is history when it stands at one end of the text.
    static (IReadOnlyList<string> Kept, IReadOnlyList<string> Cut) CutMarked(string[] lines)
    {
        var first = Array.FindIndex(lines, IsQuoted);
        var last = Array.FindLastIndex(lines, IsQuoted);
        if (first < 0 || HasAnswersInside(lines, first, last))
            return (lines, []);

        var before = FirstWithText(lines, 0) < first;
        var after = FirstWithText(lines, last + 1) >= 0;
        return (before, after) switch
        {
            (true, false) => (lines[..first], lines[first..]),
            (false, true) => (lines[(last + 1)..], lines[..(last + 1)]),
            _ => (lines, []),
        };
    }

    static bool HasAnswersInside(string[] lines, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (lines[i].AsSpan().Trim().Length > 0 && !IsQuoted(lines[i]) && !IsRemnant(lines, i))
                return true;
        }

        return false;
    }

    // A quoted line that was wrapped once too often: the rest of a link, or of a long line, without its ">".
    static bool IsRemnant(string[] lines, int index)
    {
        var line = lines[index].Trim();
        var previous = lines[index - 1];
        if (line.StartsWith("(http", StringComparison.OrdinalIgnoreCase) || line.StartsWith("<http", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return !line.Contains(' ', StringComparison.Ordinal) || line.EndsWith('>') || line.EndsWith(')');

        return IsQuoted(previous)
            && ((previous.Count(c => c == '(') > previous.Count(c => c == ')') && line.Contains(')', StringComparison.Ordinal))
                || (previous.Length >= 60 && line.Length <= 20));
    }

    static bool IsQuoted(string line)
    {
        var trimmed = line.AsSpan().TrimStart();
        // ">>> text <<<" is decoration, not a quote.
        return trimmed.StartsWith(">") && !(trimmed.StartsWith(">>>") && trimmed.TrimEnd().EndsWith("<<<"));
    }

    static int FirstWithText(string[] lines, int from)
    {
        for (var i = from; i < lines.Length; i++)
        {
            if (lines[i].AsSpan().Trim().Length > 0)
                return i;
        }

        return -1;
    }
}
