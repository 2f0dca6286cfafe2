namespace ArmedPolicingGov.Facts;

/// <summary>The order of facts that every term reads: by time, and what time leaves open by identifier, ordinal.</summary>
internal static class FactOrder
{
    public static Comparison<T> By<T>(Func<T, long> whenOf, Func<T, string> idOf) => (one, other) =>
    {
        var byTime = whenOf(one).CompareTo(whenOf(other));
        return byTime != 0 ? byTime : string.CompareOrdinal(idOf(one), idOf(other));
    };
}
