using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Web;

/// <summary>How pages say why a shift, or some of it, is no cover.</summary>
public static class UncountedText
{
    /// <summary>"Does not count: accreditation revoked since 1 September 2025"; of a part of the shift also from when to when.</summary>
    public static string Of(Uncounted each)
    {
        var isAll = each.Stretch.From <= each.Shift.From && each.Stretch.To >= Stint.EndOf(each.Shift);
        var when = isAll ? "" : $" from {LondonClock.DateAndTime(each.Stretch.From)} to {LondonClock.DateAndTime(each.Stretch.To)}";
        return $"Does not count{when}: {MidSentence.Of(Why(each))}";
    }

    /// <summary>"Suspended since 1 March 2026", or the reason where no obstacle says more.</summary>
    public static string Why(Uncounted each) => each.Obstacles.Count == 0 ? Codes.NoCover.Words(each.Reason)
        : string.Join("; ", each.Obstacles.Select(obstacle => Codes.Obstacle.Words(obstacle.Reason) + (obstacle.Since is { } since ? $" since {LondonClock.Date(since)}" : "")));
}
