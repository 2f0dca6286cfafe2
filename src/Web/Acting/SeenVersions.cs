using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Web;

/// <summary>
/// Which versions the answers of a form were made from. The page says what it shows, its form carries that, and each step looks
/// whether it is still so, the last one too: whoever answers from a page that somebody else has overtaken is told what has
/// changed, sees the page as it is now with what they typed, and can send it again. Scoped to the request.
/// </summary>
public sealed class SeenVersions(IReadFacts read, Kinds kinds, OfficerNames names, PageFrame frame)
{
    /// <summary>The field that carries the places in the ledger of what was shown.</summary>
    public const string Field = "seen";

    private IReadOnlyList<Fact> shown = [];

    /// <summary>Says which facts the page is about, as they stand now.</summary>
    /// <param name="facts">Those that are on record; one that is not yet there is left out.</param>
    public void Show(params IEnumerable<Fact?> facts)
    {
        shown = [.. facts.OfType<Fact>()];
        frame.Seen = string.Join('-', shown.Select(fact => fact.Seq ?? 0).Order());
    }

    /// <summary>Looks whether what was typed was made from what stands now; else that is said, as a problem of the page as a whole.</summary>
    public async Task CheckAsync(Typed typed, CancellationToken cancel)
    {
        if (typed[Field] == frame.Seen) return;
        var before = typed[Field].Split('-').Select(each => long.TryParse(each, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : 0).ToHashSet();
        var changed = new List<string>();
        foreach (var fact in shown.Where(fact => !before.Contains(fact.Seq ?? 0))) changed.AddRange(await ChangesAsync(fact, before, cancel));
        frame.Problems.Add(null, $"Somebody has changed this since you opened the page{(changed.Count == 0 ? "" : $". Now it says: {string.Join("; ", changed)}")}. What you typed is kept. Look at it as it is now, then send it again");
    }

    /// <summary>What somebody has changed of a fact since the version that was shown; nothing where none was.</summary>
    private async Task<IReadOnlyList<string>> ChangesAsync(Fact fact, HashSet<long> before, CancellationToken cancel)
    {
        var kind = kinds.Of(fact);
        var versions = await read.VersionsAsync(kind, kind.KeyOf(fact), cancel);
        if (versions.FirstOrDefault(each => each.Seq == fact.Seq) is not { Erased: null } now || versions.FirstOrDefault(each => before.Contains(each.Seq)) is not { Erased: null } then) return [];
        return [.. kind.Columns.Index().Where(each => each.Item.Type != ColumnType.Digest && now.Values[each.Index] != then.Values[each.Index]).Select(each => $"{each.Item.Label}: {Words(each.Item, now.Values[each.Index])}")];
    }

    private string Words(Column column, string value) => column.Type switch
    {
        _ when value.Length == 0 => "blank",
        ColumnType.Instant when LondonTime.TryParseInstant(value, out var instant) => LondonClock.DateAndTime(instant),
        ColumnType.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => LondonClock.Date(day),
        ColumnType.Code when column.Vocabulary is { } codes && codes.Has(value) => codes.Words(value),
        ColumnType.Officer => names.Of(value),
        ColumnType.Boolean => value == "true" ? "yes" : "no",
        _ => value,
    };
}
