using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.CommandCover.Shifts;

/// <summary>A planned shift, and what stands in its way.</summary>
internal sealed record Judged(PlannedShift Planned, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Judges shifts one after the other: those that pass are in the way of those that follow.</summary>
    public static IReadOnlyList<Judged> InTurn(RotaBook rota, IEnumerable<PlannedShift> shifts)
    {
        var judged = new List<Judged>();
        foreach (var planned in shifts)
        {
            var passed = judged.Where(each => each.Refusals.Count == 0).Select(each => each.Planned.Shift).ToList();
            judged.Add(new Judged(planned, (rota with { Planned = passed }).Against(planned)));
        }

        return judged;
    }

    /// <summary>What stands in the way, in one line.</summary>
    public string Words => string.Join("; ", Refusals.Select(each => each.Words));

    public Fault AsFault() => new(Shift.Declaration.Name, null, "officer", null,
        $"{Planned.Shift.Officer} cannot be on the rota from {LondonClock.DateAndTime(Planned.Shift.From)}: {Words}", "Choose somebody else, or ask for an override");
}
