using System.Text.Json;

namespace GoPimi.Bench;

/// <summary>The list and a ticket with ten messages, as a browser asks for them: one connection, one after the other.</summary>
internal static class Reading
{
    public static async Task MeasureAsync(Desk desk)
    {
        using var client = desk.Program();
        foreach (var view in (string[])["all", "open", "unassigned", "mine", "solved"])
            Report.Line($"list, view {view}, 50 rows", await Report.TimesAsync(100, 1000, _ => ReadAsync(client, $"tickets?view={view}&limit=50")));

        var (ids, deep) = await WalkAsync(client);
        Report.Line("list, view all, 20 pages in", await Report.TimesAsync(50, 500, _ => ReadAsync(client, $"tickets?view=all&limit=50&after={deep}")));
        Report.Line("open a ticket with 10 messages (ticket + messages)", await Report.TimesAsync(100, 1000, async i =>
        {
            await ReadAsync(client, $"tickets/{ids[i % ids.Count]}");
            await ReadAsync(client, $"tickets/{ids[i % ids.Count]}/messages");
        }));
        Report.Line("counts of the views", await Report.TimesAsync(50, 500, _ => ReadAsync(client, "tickets/counts")));
    }

    static async Task<(List<Guid> Ids, string Cursor)> WalkAsync(HttpClient client)
    {
        List<Guid> ids = [];
        var cursor = "";
        for (var page = 0; page < 20; page++)
        {
            var read = JsonSerializer.Deserialize<JsonElement>(await ReadAsync(client, $"tickets?view=all&limit=50{cursor}"));
            ids.AddRange(read.GetProperty("items").EnumerateArray()
                .Where(t => t.GetProperty("messageCount").GetInt32() == 10).Select(t => t.GetProperty("id").GetGuid()));
            cursor = $"&after={read.GetProperty("next").GetString()}";
        }

        return (ids, cursor["&after=".Length..]);
    }

    static async Task<string> ReadAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? body : throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {body}");
    }
}
