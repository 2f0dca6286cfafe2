using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>A shift on record, in the reader's scope, with its details, if it has any.</summary>
internal sealed record PastShift(Shift Shift, ShiftDetail? Detail)
{
    public static async Task<PastShift?> FindAsync(FactsContext facts, string? shift, CancellationToken cancel) =>
        await facts.Set<Shift>().SingleOrDefaultAsync(each => each.Id == shift, cancel) is { } found
            ? new PastShift(found, await facts.Set<ShiftDetail>().SingleOrDefaultAsync(each => each.Shift == shift, cancel))
            : null;

    /// <summary>Where to lead whoever would change a shift that is not there: to its week of the rota, where it was taken off.</summary>
    public static async Task<IActionResult> GoneAsync(Latest latest, RotaDesk desk, string? shift, CancellationToken cancel)
    {
        if (await latest.WithdrawnAsync(Shift.Declaration, shift, cancel) is not { } last) return new NotFoundResult();
        var region = last.Values[Shift.Declaration.PlaceOf("region")];
        if (!desk.Sees(region) || !LondonTime.TryParseInstant(last.Values[Shift.Declaration.PlaceOf("from")], out var from)) return new NotFoundResult();
        return new LedAway(Urls.Week(region, PatternForm.Monday(LondonTime.DayOf(from))), $"The shift from {LondonClock.DateAndTime(from)} is off the rota already. This is the rota as it is now");
    }

    /// <summary>The shift with some change, to be checked; one that came without details is for no cadre in particular.</summary>
    public PlannedShift With(Shift changed) => new(changed, Detail ?? Plain(changed));

    /// <summary>The details of a shift that came without.</summary>
    public static ShiftDetail Plain(Shift shift) => new() { Shift = shift.Id, Duty = "on-duty", CoverFrom = "own-force" };
}
