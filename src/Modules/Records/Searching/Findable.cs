using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Records.Searching;

/// <summary>A kind that a search looks through.</summary>
/// <param name="Names">The columns of its names and references, as the index has them; none: there is no index of words, and it looks at how references begin.</param>
/// <param name="Further">The columns of further text, as the index has them.</param>
/// <param name="Newest">The column by which the newest come first, or null.</param>
/// <param name="Shown">The columns that a result shows beside its label.</param>
internal sealed record Findable(Kind Kind, IReadOnlyList<string> Names, IReadOnlyList<string> Further, string? Newest, params IReadOnlyList<string> Shown)
{
    // In the order in which people look for them. A further kind is found by its reference without standing here.
    private static readonly IReadOnlyList<Findable> ByWords =
    [
        new(Officer.Declaration, ["officer", "name"], [], null, "force"),
        new(Deployment.Declaration, ["deployment"], ["area", "summary"], "opened_at", "opened_at", "area", "summary"),
        new(Vehicle.Declaration, ["vehicle", "callsign"], [], null, "force"),
        new(Armoury.Declaration, ["armoury", "name"], [], null, "force"),
        new(ArmouryAudit.Declaration, ["audit", "auditor"], ["organisation", "summary"], "on", "audit", "organisation", "summary"),
        new(ArmouryFinding.Declaration, ["finding"], ["summary"], null, "action_due", "summary"),
        new(OversightReview.Declaration, ["review"], ["summary"], "on", "review", "summary"),
        new(Item.Declaration, ["item", "name"], [], null, "item", "kind"),
        new(Exercise.Declaration, ["exercise", "name"], ["learning"], "held_on", "held_on", "learning"),
        new(NappMeeting.Declaration, ["meeting"], [], "held_on"),
    ];

    /// <summary>Everything of which a person may read records: by words what has an index of them, the rest by reference.</summary>
    public static IReadOnlyList<Findable> For(Person person, Kinds kinds, Permissions permissions) =>
    [
        .. ByWords.Where(each => permissions.MayRead(person, each.Kind)),
        .. kinds.Exchanged.Where(kind => permissions.MayRead(person, kind) && ByWords.All(each => each.Kind != kind) && BeginsWithReference(kind)).Select(kind => new Findable(kind, [], [], null)),
    ];

    public bool IsByWords => Names.Count > 0;

    private static bool BeginsWithReference(Kind kind) => kind.KeyColumns[0].Type is ColumnType.Identifier or ColumnType.Officer;
}
