using ArmedPolicingGov.Recommendations.Rules;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>How a unit stands: a status, and the figure that goes with it.</summary>
/// <param name="Count">Such as <c>47 of 52</c> or <c>5 of 7 forces</c>; null where the status says it all.</param>
/// <param name="Further">What the figure leaves open, or null.</param>
internal sealed record Standing(Status Status, string? Count, string? Further = null)
{
    private static readonly Status[] WorstFirst = [Status.NotMet, Status.NoEvidence, Status.Met, Status.NotApplicable];

    /// <summary>Not met before nothing recorded, then met, then not applicable.</summary>
    public static Status Worst(IEnumerable<Status> statuses) => statuses.MinBy(status => Array.IndexOf(WorstFirst, status));
}
