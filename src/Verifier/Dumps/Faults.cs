using ArmedPolicingGov.Verifier.Formats;

namespace ArmedPolicingGov.Verifier.Dumps;

/// <summary>What is wrong with a dump: each fault is counted, and the first hundred are named.</summary>
internal sealed class Faults(TextWriter error)
{
    public const int MostNamed = 100;

    public long Count { get; private set; }

    public void Add(string place, string what)
    {
        if (++Count <= MostNamed) error.WriteLine($"{Shown.Text(place)}: {Shown.Text(what)}");
    }

    public void Add(string kind, string? key, long seq, string what) => Add($"{kind} {key ?? "(key not known)"} seq {seq}", what);

    /// <summary>Does a check, and takes its refusal for a fault.</summary>
    public void Try(string place, Action check)
    {
        try
        {
            check();
        }
        catch (DoesNotHold problem)
        {
            Add(place, problem.Message);
        }
    }
}
