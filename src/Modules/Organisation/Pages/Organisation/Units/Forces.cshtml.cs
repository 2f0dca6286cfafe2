using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Organisation.Units;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Units;

/// <summary>The units of the forces in sight, with their establishment, and whether they count as armed response vehicles.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class ForcesModel(FactsContext facts, Areas areas, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private ILookup<string, UnitNumber> numbers = null!;

    public DateOnly Today { get; } = store.Today(clock);

    /// <summary>By force and name, those that are over last.</summary>
    public IReadOnlyList<ForceUnit> Units { get; private set; } = [];

    public bool MayRecord => permissions.MayRecord(person, ForceUnit.Declaration) && areas.KeptForces.Count > 0;

    public bool MayEnd(ForceUnit unit) => unit.To is null && permissions.MayRecord(person, ForceUnit.Declaration) && areas.KeepsForce(unit.Force);

    public string NameOf(string force) => areas.ForceName(force, Today);

    /// <summary>"24: inspector 1, sergeant 3, constable 20", as on its first day where it is yet to come.</summary>
    public string NumbersOf(ForceUnit unit) => UnitNumber.On(numbers[unit.Id], unit.From > Today ? unit.From : Today) is { Count: > 0 } held
        ? $"{Text(held.Sum(each => each.Count))}: {string.Join(", ", held.Select(each => $"{Codes.Rank.Words(each.Rank).ToLowerInvariant()} {Text(each.Count)}"))}"
        : "None on record";

    /// <summary>"24 officers in one unit", of those that are there today.</summary>
    public string Sum(bool countsAsArv)
    {
        var there = Units.Where(each => each.IsThere(Today) && each.CountsAsArv == countsAsArv).ToList();
        var officers = there.Sum(unit => UnitNumber.On(numbers[unit.Id], Today).Sum(each => each.Count));
        return there.Count == 0 ? "No unit" : $"{(officers == 1 ? "One officer" : $"{Text(officers)} officers")} by establishment, in {(there.Count == 1 ? "one unit" : $"{Text(there.Count)} units")}";
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (frame.Title, frame.Wide, frame.Breadcrumbs) = ("Units of forces", true, [new Crumb("Organisation", Urls.Index), new Crumb("Units of forces")]);
        Units = [.. (await facts.Set<ForceUnit>().ToListAsync(cancel)).OrderBy(each => each.To <= Today).ThenBy(each => each.Force, StringComparer.Ordinal).ThenBy(each => each.Name, StringComparer.Ordinal)];
        numbers = (await facts.Set<UnitNumber>().ToListAsync(cancel)).ToLookup(each => each.ForceUnit, StringComparer.Ordinal);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
