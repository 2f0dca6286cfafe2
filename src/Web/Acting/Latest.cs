using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Web;

/// <summary>Which versions somebody has before them when they change facts: a later one refuses their act, so that nobody's word is lost.</summary>
public sealed class Latest(IReadFacts read, Kinds kinds)
{
    /// <summary>The basis for a further version of each fact.</summary>
    public async Task<IReadOnlyList<Basis>> OfAsync(IEnumerable<Fact> facts, CancellationToken cancel)
    {
        var found = new List<Basis>();
        foreach (var fact in facts)
        {
            var kind = kinds.Of(fact);
            var versions = await read.VersionsAsync(kind, kind.KeyOf(fact), cancel);
            found.Add(new Basis(kind, kind.KeyOf(fact), SeqOf(fact, versions)));
        }

        return found;
    }

    /// <summary>The last version of a fact that was on record and is withdrawn now; null: it stands, or never was, or is not in scope.</summary>
    public async Task<Facts.Version?> WithdrawnAsync(Kind kind, string? key, CancellationToken cancel) =>
        key is not null && await read.VersionsAsync(kind, key, cancel) is [{ Withdrawn: true, Erased: null } last, ..] ? last : null;

    /// <summary>Of a fact that was read, its own version where another came between the reading and now: so that act is refused, too.</summary>
    /// <param name="versions">The newest time of recording first.</param>
    private static long? SeqOf(Fact fact, IReadOnlyList<Facts.Version> versions) =>
        versions.Count == 0 ? null : fact.Seq is { } read && versions[0].Seq != read ? read : versions.Max(version => version.Seq);
}
