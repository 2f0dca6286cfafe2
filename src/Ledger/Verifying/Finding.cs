using System.Globalization;
using System.Text;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>Something that does not hold, and where.</summary>
/// <param name="Kind">The kind of record, or the ledger's own table: <c>acts</c>, <c>entries</c>, <c>checkpoints</c> …; <c>now_…</c> for what is known now of a kind.</param>
/// <param name="Key">The record's key there; null when it has none or it is gone.</param>
/// <param name="Version">When its source recorded the version; null when there is no such thing.</param>
/// <param name="Seq">Its place in the ledger; null when it has none.</param>
/// <param name="Problem">What does not hold, as a sentence without a full stop.</param>
public sealed record Finding(string Kind, string? Key, DateTimeOffset? Version, long? Seq, string Problem)
{
    private const int LongestKey = 200;

    /// <summary>All of it on one line that any terminal can show.</summary>
    public override string ToString()
    {
        var line = new StringBuilder(Kind);
        if (Key is not null) line.Append(CultureInfo.InvariantCulture, $" “{(Key.Length > LongestKey ? string.Concat(Key.AsSpan(0, LongestKey), "…") : Key)}”");
        if (Version is { } version) line.Append(CultureInfo.InvariantCulture, $", recorded at {LondonTime.Format(version)}");
        if (Seq is { } seq) line.Append(CultureInfo.InvariantCulture, $", place {seq}");
        line.Append(CultureInfo.InvariantCulture, $": {Problem}.");
        for (var at = 0; at < line.Length; at++)
        {
            if (char.IsControl(line[at])) line[at] = ' ';
        }

        return line.ToString();
    }
}
