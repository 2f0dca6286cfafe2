namespace ArmedPolicingGov.Facts;

/// <summary>What an import would change among the facts of a kind, or changes.</summary>
/// <param name="New">Facts that were not known.</param>
/// <param name="Changed">Further versions of facts.</param>
/// <param name="Withdrawn">Versions that take a known fact back.</param>
/// <param name="First">Some of them, changes of known facts before new facts.</param>
public sealed record KindChanges(Kind Kind, long New, long Changed, long Withdrawn, IReadOnlyList<FactChange> First)
{
    /// <summary>The most changes that <see cref="First"/> shows.</summary>
    public const int Shown = 10;
}

/// <summary>One fact before and after.</summary>
/// <param name="Line">The line of the file that changes it, or null.</param>
/// <param name="Before">The text of the kind's columns as known before; null: it was not known.</param>
/// <param name="After">The text of the kind's columns as the version has it.</param>
public sealed record FactChange(string Key, int? Line, IReadOnlyList<string>? Before, IReadOnlyList<string> After, bool Withdrawn);
