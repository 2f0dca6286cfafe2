using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Records.Acts;

/// <summary>Why somebody records something, and on what evidence.</summary>
internal sealed record Why(string? Reason, string? Evidence);

/// <summary>A document that comes with a record.</summary>
/// <param name="Open">Opens its bytes; may be called more than once.</param>
internal sealed record Upload(string Sha256, Func<Stream> Open);

/// <summary>How an act on one fact ended.</summary>
/// <param name="Faults">What has to be mended; a fault's column is the field.</param>
/// <param name="Key">The key of the fact, or blank when it could not be read.</param>
internal sealed record Ended(Outcome Outcome, IReadOnlyList<Fault> Faults, string Key);
