using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>
/// The scopes of an import's facts from which others take theirs, noted as they pass: owners come before what belongs to
/// them. What is not found here the database finds, row by row.
/// </summary>
internal sealed class OwnerScopes
{
    private readonly Dictionary<string, Dictionary<string, (bool Withdrawn, DateTimeOffset At, string Scope)>> owners;
    private readonly Dictionary<Kind, (int Place, string Owner)> takers;

    public OwnerScopes(Kinds kinds)
    {
        takers = kinds.All.Where(kind => kind.Scope is not null && kind.Column(kind.Scope) is { References: not null, Type: ColumnType.Identifier })
            .ToDictionary(kind => kind, kind => (kind.PlaceOf(kind.Scope!), kind.Column(kind.Scope!).References!));
        owners = takers.Values.Select(each => each.Owner).Distinct(StringComparer.Ordinal)
            .ToDictionary(name => name, _ => new Dictionary<string, (bool Withdrawn, DateTimeOffset At, string Scope)>(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The scope of the fact that a fact belongs to, where the import has that.</summary>
    public string? Find(Kind kind, Fact fact) =>
        takers.TryGetValue(kind, out var taker) && kind.Value(fact, taker.Place) is string key && owners[taker.Owner].TryGetValue(key, out var owner) ? owner.Scope : null;

    /// <summary>Notes a version: of several of a fact the last that stands decides, and one without a time of recording is later than any with one.</summary>
    public void Note(Kind kind, string key, Fact fact, string? scope)
    {
        if (scope is null || !owners.TryGetValue(kind.Name, out var known)) return;
        var noted = (fact.Withdrawn, At: fact.RecordedAt == default ? DateTimeOffset.MaxValue : fact.RecordedAt, scope);
        if (!known.TryGetValue(key, out var before) || (before.Withdrawn, noted.At).CompareTo((noted.Withdrawn, before.At)) > 0) known[key] = noted;
    }
}
