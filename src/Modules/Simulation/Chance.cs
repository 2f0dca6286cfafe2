namespace ArmedPolicingGov.Simulation;

/// <summary>
/// Chance that comes out the same on every machine, by SplitMix64 (Steele, Lea and Flood, 2014). Each part of the
/// simulated world has one of its own, so that a force comes out the same whichever others are simulated with it.
/// </summary>
internal sealed class Chance
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const ulong FnvOffset = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x100000001B3;

    private ulong state;

    private Chance(ulong state) => this.state = state;

    /// <summary>The chance of one part of the world that a seed makes.</summary>
    public static Chance Of(long seed, string part)
    {
        var hash = FnvOffset;
        foreach (var letter in part) hash = unchecked((hash ^ letter) * FnvPrime);
        return new Chance(unchecked(hash ^ ((ulong)seed * Golden)));
    }

    /// <summary>A number from the least to the most, both included.</summary>
    public int Between(int least, int most) =>
        least + (int)Math.BigMul(Next(), (ulong)(most - least + 1), out _);

    /// <summary>Whether something of this probability happens.</summary>
    public bool Happens(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    public T OneOf<T>(IReadOnlyList<T> list) => list[Between(0, list.Count - 1)];

    /// <summary>So many different ones, in no order.</summary>
    public IReadOnlyList<T> Some<T>(IEnumerable<T> all, int count)
    {
        var left = all.ToList();
        var taken = new List<T>();
        while (taken.Count < count && left.Count > 0)
        {
            var place = Between(0, left.Count - 1);
            taken.Add(left[place]);
            left.RemoveAt(place);
        }

        return taken;
    }

    private ulong Next()
    {
        unchecked
        {
            state += Golden;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
