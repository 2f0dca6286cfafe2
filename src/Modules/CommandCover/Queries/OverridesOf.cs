using ArmedPolicingGov.CommandCover.Overrides;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>The approved overrides behind some shifts.</summary>
internal sealed class OverridesOf
{
    private readonly ILookup<string, RotaOverride> byShift;
    private readonly OfficerNames names;

    private OverridesOf(ILookup<string, RotaOverride> byShift, OfficerNames names) => (this.byShift, this.names) = (byShift, names);

    /// <summary>The override behind a shift as it stands; null where there is none, or where the shift was swapped or moved since.</summary>
    public RotaOverride? this[Shift shift] => byShift[shift.Id].FirstOrDefault(each => each.Officer == shift.Officer && each.From == shift.From && each.To == Stint.EndOf(shift));

    /// <summary>The officers among those who asked, approved or are on the rota by it.</summary>
    public IEnumerable<string> Officers => byShift.SelectMany(each => each).SelectMany(OfficersOf);

    public static async Task<OverridesOf> LoadAsync(FactsContext facts, IEnumerable<string> shifts, OfficerNames names, CancellationToken cancel)
    {
        var wanted = shifts.Distinct(StringComparer.Ordinal).ToList();
        var found = await facts.Set<RotaOverride>().Where(each => each.Shift != null && wanted.Contains(each.Shift) && each.State == RotaOverride.Approved).ToListAsync(cancel);
        return new OverridesOf(found.ToLookup(each => each.Shift!, StringComparer.Ordinal), names);
    }

    /// <summary>Somebody as the history names them.</summary>
    public string Who(string person) => names.Of(person);

    /// <summary>The officers that an override names; who records need not be one.</summary>
    public static IEnumerable<string> OfficersOf(RotaOverride each) =>
        new[] { each.Officer, each.AskedBy, each.DecidedBy }.OfType<string>().Where(person => person.Contains('/', StringComparison.Ordinal));

    /// <summary>What stood in the way, in words.</summary>
    public static string Obstacles(RotaOverride found) => string.Join(", ", found.ObstacleCodes.Select(Refusal.WordsOf));
}
