using System.Collections.Concurrent;

namespace ArmedPolicingGov.Facts;

/// <summary>A tactic, munition or weapon as it is for one force.</summary>
/// <param name="Id">Its reference.</param>
/// <param name="Kind">Its kind, the same for every force.</param>
/// <param name="Row">The force's own row, or the one for every force.</param>
public sealed record ItemInForce(string Id, string Kind, Item Row);

/// <summary>The tactics, munitions and weapons of the book.</summary>
public sealed class ItemList
{
    private readonly Dictionary<string, string> kinds;
    private readonly Dictionary<(string Item, string Force), Item> rows;
    private readonly ConcurrentDictionary<string, IReadOnlyList<ItemInForce>> byForce = new(StringComparer.Ordinal);

    internal ItemList(IReadOnlyList<Item> items)
    {
        rows = items.ToDictionary(each => (each.Id, each.Force ?? ""));
        kinds = items.GroupBy(each => each.Id, StringComparer.Ordinal).ToDictionary(each => each.Key, KindOf, StringComparer.Ordinal);
    }

    /// <summary>The kind of an item by any of its rows; null for an item without a known one.</summary>
    public string? KindOf(string item) => kinds.GetValueOrDefault(item);

    /// <summary>The force's own row of an item, in use or not; else the row for every force; else null.</summary>
    public Item? RowFor(string item, string force) => rows.GetValueOrDefault((item, force)) ?? rows.GetValueOrDefault((item, ""));

    /// <summary>Every item that has a row for a force, by reference.</summary>
    public IReadOnlyList<ItemInForce> For(string force) => byForce.GetOrAdd(force, _ =>
    [
        .. kinds.OrderBy(each => each.Key, StringComparer.Ordinal)
            .Select(each => (Item: each, Row: RowFor(each.Key, force)))
            .Where(each => each.Row is not null)
            .Select(each => new ItemInForce(each.Item.Key, each.Item.Value, each.Row!)),
    ]);

    // Checks refuse rows of one item with two kinds, but a correction of one row may be known before that of another.
    private static string KindOf(IEnumerable<Item> rows) => rows
        .OrderBy(each => each.RecordedAt).ThenBy(each => each.Force ?? "", StringComparer.Ordinal).Last().Kind;
}
