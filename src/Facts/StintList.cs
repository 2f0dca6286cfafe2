namespace ArmedPolicingGov.Facts;

/// <summary>The shifts of the book, and what each comes to beside the officer's others.</summary>
public sealed class StintList
{
    private readonly FactIndex<string, Shift> shifts;
    private readonly FactIndex<(string Region, string Role), Stint> stints;

    internal StintList(IReadOnlyList<Shift> all)
    {
        shifts = new(all, each => each.Officer, FactOrder.By<Shift>(each => each.From.UtcTicks, each => each.Id));
        stints = new([.. shifts.Keys.SelectMany(officer => Stint.Of(shifts[officer]))], each => (each.Shift.Region, each.Shift.Role),
            FactOrder.By<Stint>(each => each.From.UtcTicks, each => each.Shift.Id));
    }

    private StintList(FactIndex<string, Shift> shifts, FactIndex<(string Region, string Role), Stint> stints) => (this.shifts, this.stints) = (shifts, stints);

    /// <summary>The parts of shifts that can count as cover for a role in a region, the first to begin first.</summary>
    public ArraySegment<Stint> this[(string Region, string Role) key] => stints[key];

    /// <summary>An officer's shifts, whatever region and role they are for, the first to begin first.</summary>
    public ArraySegment<Shift> Shifts(string officer) => shifts[officer];

    internal StintList With(Replaced<Shift> replaced)
    {
        if (replaced.IsNothing) return this;
        var next = shifts.With(replaced);
        // One shift can take from, or give back to, every later one of its officer.
        var officers = replaced.Before.Concat(replaced.Now).Select(each => each.Officer).Distinct(StringComparer.Ordinal).ToList();
        return new StintList(next, stints.With(new([.. officers.SelectMany(each => Stint.Of(shifts[each]))], [.. officers.SelectMany(each => Stint.Of(next[each]))])));
    }
}
