using System.Buffers.Text;
using System.Text.Json;

namespace GoPimi.BuildingBlocks.Http;

/// <summary>One page of a list read by keyset.</summary>
/// <param name="Items">The items, in the list's order.</param>
/// <param name="Next">Opaque; send it as <c>after</c> to get the next page. Null on the last page.</param>
/// <typeparam name="T">An item.</typeparam>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Helps slices to read pages: ask the database for one row more than the page holds.</summary>
public static class Page
{
    /// <summary>The page size when the client names none.</summary>
    public const int DefaultLimit = 50;

    /// <summary>The largest page size a client may ask for.</summary>
    public const int MaxLimit = 100;

    /// <summary>Cuts the extra row off and makes the cursor of the last row that stays.</summary>
    public static Page<T> Of<T, TKey>(IReadOnlyList<T> rows, int limit, Func<T, TKey> key)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(key);
        if (rows.Count <= limit)
            return new Page<T>(rows, Next: null);

        T[] items = [.. rows.Take(limit)];
        return new Page<T>(items, Cursor.Encode(key(items[^1])));
    }

    /// <summary>The same page with its items in another shape.</summary>
    public static Page<TTo> Select<TFrom, TTo>(this Page<TFrom> page, Func<TFrom, TTo> map)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new Page<TTo>([.. page.Items.Select(map)], page.Next);
    }
}

/// <summary>Turns the key of a row into an opaque text and back.</summary>
public static class Cursor
{
    /// <summary>Base64url of JSON: the key, and of which list it is.</summary>
    public static string Encode<T>(T key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Marked<T>(ListOf<T>(), key)));

    /// <summary>The key, or null when there is no cursor.</summary>
    /// <exception cref="BadInputException">The text was not made by <see cref="Encode"/> for this list (400).</exception>
    public static T? Decode<T>(string? cursor)
        where T : class
    {
        if (cursor is null)
            return null;

        try
        {
            var marked = JsonSerializer.Deserialize<Marked<T>>(Base64Url.DecodeFromChars(cursor));
            return marked?.List == ListOf<T>() && marked.Key is { } key ? key : throw new JsonException();
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw new BadInputException("cursor.invalid", "This cursor cannot be read. Start from the first page.");
        }
    }

    // The slice that declares the key.
    static string ListOf<T>() => (typeof(T).DeclaringType?.DeclaringType ?? typeof(T).DeclaringType ?? typeof(T)).Name;

    sealed record Marked<T>(string List, T Key);
}
