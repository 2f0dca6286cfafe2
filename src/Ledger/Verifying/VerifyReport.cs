using System.Globalization;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>What a verification of a whole store found.</summary>
/// <param name="Leaves">How many leaves were looked at, those of acts too.</param>
/// <param name="Versions">How many versions of facts.</param>
/// <param name="FindingCount">How many things do not hold.</param>
/// <param name="Findings">The first of them, at most <see cref="Kept"/>.</param>
public sealed record VerifyReport(DateTimeOffset BeganAt, DateTimeOffset EndedAt, long Leaves, long Versions, long Documents, long FindingCount, IReadOnlyList<Finding> Findings)
{
    /// <summary>How many findings are kept, whatever their number.</summary>
    public const int Kept = 1000;

    public bool Holds => FindingCount == 0;

    public long Acts { get; init; }

    /// <summary>Acts from before acts had leaves: nothing proves who recorded them, and why.</summary>
    public long ActsWithoutLeaf { get; init; }

    public long Checkpoints { get; init; }

    public long Cosignatures { get; init; }

    /// <summary>The size of the greatest checkpoint, kept outside the database, with which the ledger agrees; null when there is none.</summary>
    public long? ComparedTo { get; init; }

    /// <summary>Where that one was kept.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>Of each document that a record names, by SHA-256, whether it is intact, altered or missing.</summary>
    internal IReadOnlyDictionary<string, string> DocumentStates { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>In words: what a comparison with a checkpoint that was kept elsewhere excludes, or that there was none.</summary>
    public string Comparison => (ComparedTo, ComparedWith) switch
    {
        ({ } size, { } kept) when size == Leaves => string.Create(CultureInfo.InvariantCulture, $"Compared with the checkpoint {kept}, which covers all {size:N0} entries: nothing was taken off the end, and the ledger was not rewritten."),
        ({ } size, { } kept) => string.Create(CultureInfo.InvariantCulture, $"Compared with the checkpoint {kept} of {size:N0} entries: up to there nothing was taken away or rewritten. Of the {Leaves - size:N0} after it that cannot be told."),
        _ => "Not compared with any checkpoint that was kept outside the database: had entries been taken off the end, or the whole ledger been rewritten, it would not have been found.",
    };
}
