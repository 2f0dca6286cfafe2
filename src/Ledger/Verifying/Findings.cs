namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>Gathers findings: counts all and keeps the first ones. For one check, which runs on one thread.</summary>
internal sealed class Findings
{
    private readonly List<Finding> first = [];

    public long Count { get; private set; }

    public IReadOnlyList<Finding> First => first;

    public void Add(Finding finding)
    {
        Count++;
        if (first.Count < VerifyReport.Kept) first.Add(finding);
    }

    public void Add(string kind, string? key, string problem, long? seq = null) => Add(new Finding(kind, key, null, seq, problem));

    /// <summary>Adds what another check found, after what was found here.</summary>
    public void Add(Findings other)
    {
        Count += other.Count;
        first.AddRange(other.first.Take(VerifyReport.Kept - first.Count));
    }
}
