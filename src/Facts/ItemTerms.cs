namespace ArmedPolicingGov.Facts;

/// <summary>What is said of a tactic, munition or weapon, and of a commander's having met it.</summary>
public static class ItemTerms
{
    public const string WeaponSystem = "weapon-system";

    /// <summary>True for a tactic or a specialist munition: what a commander observes, rather than is made familiar with.</summary>
    public static bool IsObserved(string? kind) => kind is "tactic" or "specialist-munition";

    public static bool IsInUse(this ItemInForce item, DateOnly day) => day.IsWithin(item.Row.InUseFrom, item.Row.InUseTo);

    /// <summary>True when a commander in the role may authorise it.</summary>
    public static bool Covers(this ItemInForce item, string role) => item.Row.Authority == "both" || item.Row.Authority == CommanderTerms.FamilyOf(role);

    /// <summary>The officer's first observation of an item, if it was on the day or before.</summary>
    public static CommanderEvent? FirstObservation(this FactBook book, string officer, string item, DateOnly by) =>
        book.Commanders.FirstMeeting(officer, item, "observation") is { } first && first.On <= by ? first : null;

    /// <summary>The officer's first familiarisation with a weapon system or observation of anything else, if it was on the day or before.</summary>
    public static CommanderEvent? FirstMeeting(this FactBook book, string officer, ItemInForce item, DateOnly by) =>
        book.Commanders.FirstMeeting(officer, item.Id, item.Kind == WeaponSystem ? "familiarisation" : "observation") is { } first && first.On <= by ? first : null;
}
