namespace ArmedPolicingGov.Facts;

/// <summary>Which of a version's two stamps "as known at" reads.</summary>
public enum Clock
{
    /// <summary>When the store received it: what is certified.</summary>
    System,

    /// <summary>When the source recorded it: for history that was kept elsewhere before.</summary>
    Source,
}

/// <summary>Chooses, from versions in memory, the one of each fact that was known at an instant.</summary>
public static class Known
{
    /// <summary>
    /// Of the versions that the clock had seen by then, the one of each fact that its source recorded last. A fact
    /// whose last version is a withdrawal is not known, and one that nobody had seen is not known either.
    /// </summary>
    /// <param name="kind">The kind of all the versions.</param>
    /// <param name="asKnownAt">The instant K; null for everything there is.</param>
    public static IReadOnlyList<T> At<T>(IEnumerable<T> versions, Kind kind, DateTimeOffset? asKnownAt, Clock clock) where T : Fact
    {
        var latest = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var version in versions)
        {
            if (!IsSeen(version, asKnownAt, clock)) continue;
            var key = kind.KeyOf(version);
            if (!latest.TryGetValue(key, out var other) || IsLater(version, other)) latest[key] = version;
        }
        return [.. latest.Values.Where(version => !version.Withdrawn)];
    }

    /// <summary>The stamp of a version on a clock; null on the store's clock for what no store has received.</summary>
    public static DateTimeOffset? Stamp(Fact version, Clock clock) => clock == Clock.Source ? version.RecordedAt : version.ReceivedAt;

    /// <summary>The K that an evaluation without one reads at: the greatest stamp of the clock, null without versions.</summary>
    public static DateTimeOffset? LatestStamp(IEnumerable<Fact> versions, Clock clock) => versions.Max(version => Stamp(version, clock));

    private static bool IsSeen(Fact version, DateTimeOffset? asKnownAt, Clock clock) => asKnownAt is null || Stamp(version, clock) <= asKnownAt;

    // The store refuses two contents with one recorded_at; the sequence only keeps the choice independent of order.
    private static bool IsLater(Fact one, Fact other) => (one.RecordedAt, one.Seq ?? -1).CompareTo((other.RecordedAt, other.Seq ?? -1)) > 0;
}
