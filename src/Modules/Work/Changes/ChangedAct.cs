using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Work.Changes;

/// <summary>An act that recorded something in somebody's scope.</summary>
/// <param name="What">What was done, a code.</param>
/// <param name="Counts">How many versions of which kinds it recorded in scope; null where there are too many to count.</param>
internal sealed record ChangedAct(Guid Act, DateTimeOffset ReceivedAt, string What, string Role, IReadOnlyList<(Kind Kind, long Count)>? Counts)
{
    private static readonly Vocabulary Deeds = new("kind of act",
        ("record", "Recorded"), ("correct", "Corrected"), ("withdraw", "Withdrawn"), ("import", "Imported"), ("erase", "Erased"), ("hold", "Placed a legal hold"), ("release", "Released a legal hold"));

    public string Deed => Deeds.Words(What);

    public string Words => Counts is null ? "very many records" : string.Join(", ", Counts.Select(each => $"{each.Count} {(each.Count == 1 ? each.Kind.One : each.Kind.Many)}"));
}

/// <summary>What changed since somebody last said that they had seen it.</summary>
/// <param name="HasLooked">They have said so before; else the last two weeks are shown.</param>
/// <param name="Acts">The newest first.</param>
/// <param name="IsMore">There are older ones that are not shown.</param>
internal sealed record ChangesSince(DateTimeOffset Since, bool HasLooked, IReadOnlyList<ChangedAct> Acts, bool IsMore)
{
    /// <summary>Everything up to here has been shown.</summary>
    public DateTimeOffset? SeenTo => Acts.Count > 0 ? Acts[0].ReceivedAt : null;
}
