namespace ArmedPolicingGov.Facts;

/// <summary>The part of a shift in which it speaks for its officer: what no earlier shift of the same officer has taken.</summary>
public sealed record Stint(Shift Shift, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>A shift counts for a week at most, so that one without an end does not cover a region for ever.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(168);

    /// <summary>What an officer's shifts come to, the first to begin first.</summary>
    /// <param name="shifts">In order of their beginnings.</param>
    internal static IEnumerable<Stint> Of(IEnumerable<Shift> shifts)
    {
        // All before one began no later, so together they take everything up to the latest of their ends.
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
