using System.Buffers;

namespace GoPimi.Workspaces.AuditLog;

// RFC 4180, and nothing that a spreadsheet would run (OWASP, CSV injection).
internal static class Csv
{
    static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    public static string Line(params ReadOnlySpan<string?> cells)
    {
        var safe = new string[cells.Length];
        for (var i = 0; i < safe.Length; i++)
            safe[i] = Cell(cells[i] ?? "");
        return string.Join(',', safe) + "\r\n";
    }

    static string Cell(string text)
    {
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
            text = "'" + text;
        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
