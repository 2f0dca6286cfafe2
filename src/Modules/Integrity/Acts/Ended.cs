using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Integrity.Acts;

/// <summary>How an act ended.</summary>
/// <param name="Faults">Why it was refused.</param>
internal sealed record Ended(Outcome Outcome, IReadOnlyList<Fault> Faults);
