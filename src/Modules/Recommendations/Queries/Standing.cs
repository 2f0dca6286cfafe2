using ArmedPolicingGov.Recommendations.Rules;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>How a unit stands: a status, and the figure that goes with it.</summary>
/// <param name="Count">Such as <c>47 of 52</c> or <c>5 of 7 forces</c>; null where the status says it all.</param>
/// <param name="Further">What the figure leaves open, or null.</param>
/// <param name="Share">The figure as a share, by which two days are compared; null where there is nothing to count.</param>
internal sealed record Standing(Status Status, string? Count, string? Further = null, double? Share = null)
{
    private static readonly Status[] WorstFirst = [Status.NotMet, Status.NoEvidence, Status.Met, Status.NotApplicable];

    /// <summary>Not met before nothing recorded, then met, then not applicable.</summary>
    public static Status Worst(IEnumerable<Status> statuses) => statuses.MinBy(status => Array.IndexOf(WorstFirst, status));

    /// <summary>Whether this is better (1), worse (−1) or neither (0) than an earlier standing of the same unit: by status, and by the share within one.</summary>
    public int Since(Standing earlier)
    {
        // What does not apply is no better and no worse than what does.
        if (Status == Status.NotApplicable || earlier.Status == Status.NotApplicable) return 0;
        var byStatus = Array.IndexOf(WorstFirst, Status).CompareTo(Array.IndexOf(WorstFirst, earlier.Status));
        return byStatus != 0 ? byStatus : (Share ?? 0).CompareTo(earlier.Share ?? 0);
    }
}
