using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>Marks a shift whose change says something else of hours that have passed: like one that is put on the rota too late, it was recorded afterwards.</summary>
internal sealed class Hindsight(RotaDesk desk, FactsContext facts, Latest latest)
{
    /// <summary>The details with the mark, and what they take the place of; nothing, where no hour that has passed changes.</summary>
    public async Task<(IReadOnlyList<Fact> Facts, IReadOnlyList<Basis> Seen)> MarkAsync(Shift before, Shift after, string reason, CancellationToken cancel)
    {
        if (Passed(before) == Passed(after)) return ([], []);
        var detail = await facts.Set<ShiftDetail>().SingleOrDefaultAsync(each => each.Shift == after.Id, cancel) ?? PastShift.Plain(after);
        return ([detail with { Afterwards = reason }], await latest.OfAsync([detail], cancel));
    }

    /// <summary>Who was on it from when to when, up to now; null: it has not begun.</summary>
    private (string Officer, DateTimeOffset From, DateTimeOffset To)? Passed(Shift shift) =>
        shift.From >= desk.Now ? null : (shift.Officer, shift.From, Stint.EndOf(shift) is var to && to < desk.Now ? to : desk.Now);
}
