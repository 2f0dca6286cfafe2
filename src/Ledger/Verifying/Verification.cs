using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>How a verification of the whole store ended. Counts are decimal numbers.</summary>
public sealed record Verification : Fact
{
    public const string Holds = "holds";
    public const string DoesNotHold = "does-not-hold";

    public string Id { get; init; } = "";
    public DateTimeOffset BeganAt { get; init; }
    public DateTimeOffset EndedAt { get; init; }
    public string Outcome { get; init; } = "";
    public string Leaves { get; init; } = "";
    public string Versions { get; init; } = "";
    public string Documents { get; init; } = "";

    /// <summary>The checkpoint kept outside the database that history was compared with: its size; blank when there was none.</summary>
    public string? ComparedTo { get; init; }
    public string Faults { get; init; } = "";

    /// <summary>The first faults, each on a line: what does not hold, by kind, key, version and place.</summary>
    public string? Findings { get; init; }

    public static readonly Vocabulary Outcomes = new("outcome", (Holds, "Everything holds"), (DoesNotHold, "Something does not hold"));

    public static readonly Kind<Verification> Declaration = new("verifications", "Ledger", "verification", "verifications",
        each => $"{LondonTime.Format(each.EndedAt)}, {Outcomes.Words(each.Outcome).ToLowerInvariant()}",
        Column.Id("verification", "Reference").Key(),
        Column.Instant("began_at", "Began at").Required(),
        Column.Instant("ended_at", "Ended at").Required(),
        Column.Code("outcome", Outcomes, "Outcome").Required(),
        Column.Text("leaves", "Leaves").Required(),
        Column.Text("versions", "Versions of records").Required(),
        Column.Text("documents", "Documents").Required(),
        Column.Text("compared_to", "Compared with a checkpoint of size"),
        Column.Text("faults", "Faults").Required(),
        Column.Text("findings", "What does not hold"))
    { StaysInStore = true };
}
