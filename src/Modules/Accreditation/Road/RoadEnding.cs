namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>The day on which somebody's standing in a role ended for good, and with it the road that led there.</summary>
/// <param name="Words">How it ended, such as "Relinquished".</param>
internal sealed record RoadEnding(DateOnly On, string Words);
