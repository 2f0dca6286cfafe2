using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Joins;
using ArmedPolicingGov.Organisation.Transfers;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Queries;

/// <summary>Two officers on record who may be one person.</summary>
internal sealed record Lookalike(Officer One, Officer Other)
{
    public bool IsOneForce => One.Force == Other.Force;

    /// <summary>The name, or both where they are written differently.</summary>
    public string Names => Folded(One) == Folded(Other) ? One.Name : $"{One.Name} and {Other.Name}";

    private static string Folded(Officer officer) => string.Join(' ', officer.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Officers of one name who may be one person on record twice: not joined, not told apart, and not one who moved by a recorded transfer.</summary>
internal sealed class Lookalikes(FactsContext facts)
{
    /// <summary>Those in sight, first those of one force: two numbers there are the likeliest mistake.</summary>
    public async Task<IReadOnlyList<Lookalike>> InSightAsync(CancellationToken cancel)
    {
        var settled = await SettledAsync(cancel);
        var officers = await facts.Set<Officer>().OrderBy(each => each.Id).ToListAsync(cancel);
        return
        [
            .. officers.GroupBy(each => NameOf(each.Name), StringComparer.Ordinal).Where(named => named.Key.Length > 0)
                .SelectMany(named => Pairs([.. named])).Where(pair => !settled.Contains(Both(pair.One.Id, pair.Other.Id)))
                .OrderBy(pair => pair.IsOneForce ? 0 : 1).ThenBy(pair => pair.One.Name, StringComparer.OrdinalIgnoreCase).ThenBy(pair => pair.One.Id, StringComparer.Ordinal).ThenBy(pair => pair.Other.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The officers in sight of a name.</summary>
    public async Task<IReadOnlyList<Officer>> OfNameAsync(string name, CancellationToken cancel)
    {
        var sought = NameOf(name);
        return [.. (await facts.Set<Officer>().OrderBy(each => each.Id).ToListAsync(cancel)).Where(each => NameOf(each.Name) == sought)];
    }

    /// <summary>A name as it is compared: "SMITH, Jo" is "Jo Smith".</summary>
    internal static string NameOf(string name) =>
        string.Join(' ', name.ToUpperInvariant().Split([' ', ',', '.', '\u00a0'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private async Task<HashSet<(string One, string Other)>> SettledAsync(CancellationToken cancel)
    {
        var joined = await facts.Set<SamePerson>().Select(each => new { One = each.Officer, Other = each.SameAs }).ToListAsync(cancel);
        var apart = await facts.Set<DifferentPeople>().Select(each => new { One = each.Officer, each.Other }).ToListAsync(cancel);
        var moved = await facts.Set<Acceptance>().Select(each => new { One = each.FromOfficer, Other = each.ToOfficer }).ToListAsync(cancel);
        return [.. joined.Concat(apart).Concat(moved).Select(each => Both(each.One, each.Other))];
    }

    private static IEnumerable<Lookalike> Pairs(IReadOnlyList<Officer> named) =>
        named.SelectMany((one, place) => named.Skip(place + 1).Select(other => new Lookalike(one, other)));

    private static (string One, string Other) Both(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
