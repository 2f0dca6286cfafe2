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
            found.Add(new Basis(kind, kind.KeyOf(fact), versions.Count == 0 ? null : versions.Max(version => version.Seq)));
        }

        return found;
    }
}
