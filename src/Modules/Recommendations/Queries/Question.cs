using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>As at which day, and as known when.</summary>
/// <param name="AsAt">The day at whose end, in London, the rules are judged.</param>
/// <param name="KnownAt">The last instant of which records count; null: all there are.</param>
/// <param name="KnownAs">How that instant is written in addresses: a day, or an instant in UTC; null with none.</param>
/// <param name="Clock">Which stamp of a record <paramref name="KnownAt"/> is compared with.</param>
internal sealed record Question(DateOnly AsAt, DateTimeOffset? KnownAt = null, string? KnownAs = null, Clock Clock = Clock.System)
{
    /// <summary>False of a fact as it is known now when that was recorded after the moment asked about.</summary>
    public bool Knew(Fact fact) => KnownAt is not { } known || Known.Stamp(fact, Clock) <= known;

    /// <summary>The question as the query of an address, without a question mark.</summary>
    public string Query =>
        $"as-at={LondonTime.Format(AsAt)}{(KnownAs is null ? "" : $"&known={Uri.EscapeDataString(KnownAs)}")}{(Clock == Clock.Source ? "&clock=source" : "")}";
}
