namespace ArmedPolicingGov.Facts;

/// <summary>The part of a shift in which it speaks for its officer: what no earlier shift of the same officer has taken.</summary>
public sealed record Stint(Shift Shift, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>A shift counts for a week at most, so that one without an end does not cover a region for ever.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(168);

    /// <summary>The stints of all shifts, by region and role, the first to begin first.</summary>
    internal static FactIndex<(string Region, string Role), Stint> Index(IReadOnlyList<Shift> shifts)
    {
        var byOfficer = new FactIndex<string, Shift>(shifts, each => each.Officer, FactOrder.By<Shift>(each => each.From.UtcTicks, each => each.Id));
        return new([.. byOfficer.Keys.SelectMany(officer => Of(byOfficer[officer]))], each => (each.Shift.Region, each.Shift.Role),
            FactOrder.By<Stint>(each => each.From.UtcTicks, each => each.Shift.Id));
    }

    // One officer's shifts in order: all before it began no later, so together they take everything up to the latest of their ends.
    private static IEnumerable<Stint> Of(IEnumerable<Shift> shifts)
    {
        var taken = DateTimeOffset.MinValue;
        foreach (var shift in shifts)
        {
            var from = shift.From > taken ? shift.From : taken;
            var to = EndOf(shift);
            if (to > taken) taken = to;
            if (from < to) yield return new Stint(shift, from, to);
        }
    }

    /// <summary>When a shift stops counting: at its end, but a week after its beginning at the latest.</summary>
    public static DateTimeOffset EndOf(Shift shift)
    {
        var capped = shift.From > DateTimeOffset.MaxValue - Longest ? DateTimeOffset.MaxValue : shift.From + Longest;
        return shift.To < capped ? shift.To.Value : capped;
    }
}
