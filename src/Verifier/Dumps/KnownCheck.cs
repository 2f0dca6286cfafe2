using System.Globalization;

namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>Whether the table of what is known now has of each fact the version that was recorded last, and nothing else.</summary>
internal sealed class KnownCheck(VersionCheck versions, Faults faults)
{
    /// <summary>To be done for every row of the table; what is left of the known versions then lacks one.</summary>
    public void Take(Row row)
    {
        var name = versions.Kind.Known;
        faults.Try(string.Create(CultureInfo.InvariantCulture, $"{name} {row.Maybe("key") ?? "(no key)"} seq {row.Maybe("seq") ?? "(none)"}"), () =>
        {
            if (!versions.Known.Remove(row.Text("key"), out var known)) throw new DoesNotHold("has no version that counts, or is there twice");
            if (row.Number("seq") != known.Seq) throw new DoesNotHold($"is not the version that was recorded last, which has seq {known.Seq}");
            if (versions.Digest(row) != known.Row) throw new DoesNotHold("is not as the version with its seq");
        });
    }

    public void Finish()
    {
        foreach (var (key, version) in versions.Known) faults.Add(versions.Kind.Known, key, version.Seq, "is missing");
    }
}
