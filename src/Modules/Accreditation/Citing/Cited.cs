using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Citing;

/// <summary>The guidance that a record goes by, with how it stands today.</summary>
/// <param name="Lines">Each document with its name, how it stands, and its citation’s history.</param>
/// <param name="Add">The page that cites another; null: not for this reader.</param>
internal sealed record Cited(IReadOnlyList<CitedLine> Lines, string? Add);

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

    public async Task<Cited> OfAsync(CitableRecord record, DateOnly today, CancellationToken cancel)
    {
        var (kind, key) = (record.Kind.Name, record.Key);
        var made = await facts.Set<Citation>().Where(each => each.Kind == kind && each.Record == key).ToListAsync(cancel);
        var versions = made.Count == 0 ? [] : (await guidance.AllAsync(cancel)).ToDictionary(each => each.Document, StringComparer.Ordinal);
        return new Cited([.. made.Select(each => LineOf(each, versions.GetValueOrDefault(each.Document), today)).OrderBy(each => each.Name, StringComparer.Ordinal)], MayCite(record) ? Urls.Cite(record.Kind, record.Key) : null);
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
