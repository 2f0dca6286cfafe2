using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>A shift on record, in the reader's scope, with its details, if it has any.</summary>
internal sealed record PastShift(Shift Shift, ShiftDetail? Detail)
{
    public static async Task<PastShift?> FindAsync(FactsContext facts, string? shift, CancellationToken cancel) =>
        await facts.Set<Shift>().SingleOrDefaultAsync(each => each.Id == shift, cancel) is { } found
            ? new PastShift(found, await facts.Set<ShiftDetail>().SingleOrDefaultAsync(each => each.Shift == shift, cancel))
            : null;

    /// <summary>The shift with some change, to be checked; one that came without details is for no cadre in particular.</summary>
    public PlannedShift With(Shift changed) => new(changed, Detail ?? Plain(changed));

    /// <summary>The details of a shift that came without.</summary>
    public static ShiftDetail Plain(Shift shift) => new() { Shift = shift.Id, Duty = "on-duty", CoverFrom = "own-force" };
}
