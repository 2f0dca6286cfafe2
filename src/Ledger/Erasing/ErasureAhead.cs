namespace ArmedPolicingGov.Ledger.Erasing;

/// <summary>What an erasure would do, before anybody does it.</summary>
/// <param name="Places">The places of the versions that would go.</param>
/// <param name="Touches">The scopes whose evaluations would say so.</param>
/// <param name="Documents">The SHA-256 of each document that those versions name.</param>
/// <param name="Kept">Those of the documents whose bytes stay, since other versions name them.</param>
/// <param name="Holds">The legal holds that stand against it.</param>
public sealed record ErasureAhead(IReadOnlyList<long> Places, IReadOnlyList<string> Touches, IReadOnlyList<string> Documents, IReadOnlyList<string> Kept, IReadOnlyList<LegalHold> Holds);
