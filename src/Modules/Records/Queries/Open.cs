using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Records.Queries;

/// <summary>A fact that somebody is about to change: its versions, and whether they may.</summary>
internal sealed class Open(Kinds kinds, IReadFacts read, Permissions permissions, Person person)
{
    public Kind Kind { get; private set; } = null!;

    public IReadOnlyList<Facts.Version> Versions { get; private set; } = [];

    /// <summary>The version that came last, which a change is based on; the one known now may have come before it.</summary>
    public long LastSeq => Versions.Max(version => version.Seq);

    /// <summary>What is known of it, by column.</summary>
    public IReadOnlyDictionary<string, string> Texts => Kind.Columns.Index().ToDictionary(each => each.Item.Name, each => Versions[0].Values[each.Index], StringComparer.Ordinal);

    public bool MayChange => permissions.MayMend(person, Kind) && person.Writes.Contains(Versions[0].Scope, StringComparer.Ordinal);

    /// <summary>False when there is no such fact in scope.</summary>
    public async Task<bool> FindAsync(string kind, string? key, CancellationToken cancel)
    {
        if (kinds.Find(kind) is not { } found || string.IsNullOrEmpty(key) || !permissions.MayRead(person, found)) return false;
        (Kind, Versions) = (found, await read.VersionsAsync(found, key, cancel));
        return Versions.Count > 0;
    }

    /// <summary>What has changed since a version.</summary>
    public IReadOnlyList<Change> ChangesSince(long seq) =>
        Versions.FirstOrDefault(version => version.Seq == seq) is { } version ? Step.Between(Kind, version.Values, Versions[0].Values) : [];
}
