using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Citing;

/// <summary>The guidance that a record goes by, with how it stands today.</summary>
/// <param name="Lines">Each document with its name, how it stands, and its citation’s history.</param>
/// <param name="Of">What people call the record.</param>
/// <param name="Add">The page that cites another; null: not for this reader.</param>
internal sealed record Cited(string Of, IReadOnlyList<CitedLine> Lines, string? Add);

/// <summary>One document that a record goes by.</summary>
internal sealed record CitedLine(string Citation, string Document, string Name, string State)
{
    /// <summary>The page of the document; another module’s.</summary>
    public string Href => $"/organisation/documents/of/{Document}";
}

/// <summary>Reads what records go by, and what they can go by.</summary>
internal sealed class Citations(FactsContext facts, IReadGuidance guidance, Permissions permissions, Person person)
{
    public bool MayCite(CitableRecord record) => permissions.MayRecord(person, Citation.Declaration) && person.Writes.Contains(record.Owner, StringComparer.Ordinal);

    /// <summary>What one record goes by.</summary>
    public async Task<Cited> OfAsync(CitableRecord record, DateOnly today, CancellationToken cancel) => (await OfAsync([record], today, cancel))[record.Key];

    /// <summary>What records of one kind go by, by the key of each.</summary>
    public async Task<IReadOnlyDictionary<string, Cited>> OfAsync(IReadOnlyList<CitableRecord> records, DateOnly today, CancellationToken cancel)
    {
        if (records.Count == 0) return new Dictionary<string, Cited>(StringComparer.Ordinal);
        var (kind, keys) = (records[0].Kind.Name, records.Select(each => each.Key).ToList());
        var made = (await facts.Set<Citation>().Where(each => each.Kind == kind && keys.Contains(each.Record)).ToListAsync(cancel)).ToLookup(each => each.Record, StringComparer.Ordinal);
        var versions = made.Count == 0 ? [] : (await guidance.AllAsync(cancel)).ToDictionary(each => each.Document, StringComparer.Ordinal);
        return records.ToDictionary(each => each.Key, each => new Cited(
            each.Words,
            [.. made[each.Key].Select(citation => LineOf(citation, versions.GetValueOrDefault(citation.Document), today)).OrderBy(line => line.Name, StringComparer.Ordinal)],
            MayCite(each) ? Urls.Cite(each.Kind, each.Key) : null), StringComparer.Ordinal);
    }

    /// <summary>The versions in force on the record’s day that it does not go by yet.</summary>
    public async Task<IReadOnlyList<GuidanceVersion>> ChoicesAsync(CitableRecord record, CancellationToken cancel)
    {
        var (kind, key) = (record.Kind.Name, record.Key);
        var made = await facts.Set<Citation>().Where(each => each.Kind == kind && each.Record == key).Select(each => each.Document).ToListAsync(cancel);
        return [.. (await guidance.AllAsync(cancel)).Where(each => each.IsInForce(record.Day) && !made.Contains(each.Document, StringComparer.Ordinal))];
    }

    private static CitedLine LineOf(Citation made, GuidanceVersion? version, DateOnly today) => new(made.Id, made.Document, version?.Name ?? made.Document, version switch
    {
        null => "not on record any more",
        { To: { } to, IsReplaced: true } when to <= today => $"superseded since {LondonClock.Date(to)}",
        { To: { } to } when to <= today => $"in the archive since {LondonClock.Date(to)}",
        _ => "current",
    });
}
