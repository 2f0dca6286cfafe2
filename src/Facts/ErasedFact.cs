namespace ArmedPolicingGov.Facts;

/// <summary>What would be the known version of a fact, had its content not been erased by law: nobody can say what it said.</summary>
/// <param name="Kind">The kind of the fact.</param>
/// <param name="Seq">The place of its leaf, which stays.</param>
/// <param name="Touches">The scopes whose evaluations it could have changed; <c>national</c> stands for every one.</param>
public sealed record ErasedFact(string Kind, long Seq, IReadOnlyList<string> Touches);
