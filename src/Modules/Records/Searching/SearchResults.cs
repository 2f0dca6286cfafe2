using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Records.Queries;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Records.Searching;

/// <summary>A record that was found.</summary>
/// <param name="Label">What people call it.</param>
/// <param name="Details">What else it says, column by column; none that is blank.</param>
internal sealed record Hit(string Key, string Label, IReadOnlyList<string> Details);

/// <summary>What was found of a kind, as a page shows it.</summary>
internal sealed record HitGroup(FoundKeys Found, IReadOnlyList<Hit> Hits)
{
    public Kind Kind => Found.Findable.Kind;

    /// <summary>For a heading: <c>12</c> or <c>more than 1,000</c>.</summary>
    public string Count => Found.IsMore ? $"more than {Wording.Number(SearchSql.MostCounted)}" : Wording.Number(Found.Count);
}

/// <summary>Reads the records that a search found, on the connection of the person who asks: what that does not show, is not shown.</summary>
internal sealed class SearchResults(FactTables tables, FactsContext facts, Wording wording, ViewLog viewed)
{
    private const int LongestDetail = 160;

    /// <summary>Some of what was found of a kind, in the order of the search.</summary>
    public async Task<HitGroup> ReadAsync(FoundKeys found, int skip, int take, CancellationToken cancel)
    {
        var kind = found.Findable.Kind;
        string[] keys = [.. found.Keys.Skip(skip).Take(take)];
        var read = (await tables[kind].OfKeysAsync(facts, keys, cancel)).ToDictionary(kind.KeyOf, StringComparer.Ordinal);
        var hits = keys.Where(read.ContainsKey).Select(key => HitOf(found.Findable, key, read[key])).ToList();
        if (kind.IsPersonal) viewed.Saw(kind.Name, hits.Select(hit => hit.Key));
        return new HitGroup(found, hits);
    }

    private Hit HitOf(Findable findable, string key, Fact fact)
    {
        var texts = findable.Kind.Texts(fact);
        var details = findable.Shown.Select(name => findable.Kind.Column(name))
            .Select(column => (Column: column, Text: texts[findable.Kind.Place(column)]))
            .Where(each => each.Text.Length > 0)
            .Select(each => Short(Said(each.Column, each.Text)));
        return new Hit(key, findable.Kind.Label(fact), [.. details]);
    }

    /// <summary>Days and codes say little without the name of their column; references and texts speak for themselves.</summary>
    private string Said(Column column, string text) => column.Type is ColumnType.Date or ColumnType.Instant
        ? string.Create(CultureInfo.InvariantCulture, $"{column.Label} {wording.Of(column, text)}") : wording.Of(column, text);

    private static string Short(string words) => words.Length <= LongestDetail ? words : $"{words[..LongestDetail]}…";
}
