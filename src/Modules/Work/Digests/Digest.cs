namespace ArmedPolicingGov.Work.Digests;

/// <summary>Whether somebody wants the weekly digest, and by mail to whom.</summary>
internal sealed record Subscription(string Person, bool Wanted, string? Address, DateTimeOffset MadeAt);

/// <summary>A digest as it was made: references and counts, and no name.</summary>
/// <param name="Week">The Monday that it was made for.</param>
internal sealed record Digest(long Id, DateOnly Week, string? Address, string Subject, string Plain, string Html, DateTimeOffset MadeAt)
{
    /// <summary>When it was sent; null: it was not.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Why the last attempt to send it failed, if it did.</summary>
    public string? Problem { get; init; }

    public string State => (Address, SentAt, Problem) switch
    {
        (null, _, _) => "Kept here",
        (_, { } at, _) => $"Sent by mail on {Web.Components.LondonClock.DateAndTime(at)}",
        (_, _, { } problem) => $"Not sent yet: {problem}",
        _ => "Not sent yet",
    };
}
