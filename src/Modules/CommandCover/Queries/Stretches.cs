using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>Stretches of time beside each other.</summary>
internal static class Stretches
{
    /// <summary>The days from one on to before another; null: they go on.</summary>
    public static Stretch OfDays(DateOnly from, DateOnly? to) => new(LondonTime.StartOf(from), to is { } end ? LondonTime.StartOf(end) : DateTimeOffset.MaxValue);

    /// <summary>What two have in common, or null.</summary>
    public static Stretch? Common(Stretch one, Stretch other)
    {
        var (from, to) = (one.From > other.From ? one.From : other.From, one.To < other.To ? one.To : other.To);
        return from < to ? new Stretch(from, to) : null;
    }

    /// <summary>What others leave of one, in order of time.</summary>
    public static IReadOnlyList<Stretch> Without(this Stretch whole, IEnumerable<Stretch> others)
    {
        var left = new List<Stretch>();
        var from = whole.From;
        foreach (var other in others.Where(each => each.To > whole.From && each.From < whole.To).OrderBy(each => each.From))
        {
            if (other.From > from) left.Add(new Stretch(from, other.From));
            if (other.To > from) from = other.To;
        }

        if (from < whole.To) left.Add(new Stretch(from, whole.To));
        return left;
    }
}
