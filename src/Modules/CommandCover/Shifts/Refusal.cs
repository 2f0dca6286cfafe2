using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.CommandCover.Shifts;

/// <summary>Something that stands in the way of a shift.</summary>
/// <param name="Code">A code of <see cref="Codes.Obstacle"/> or of <see cref="OfTheRota"/>.</param>
/// <param name="Since">The first day of it; null where nothing marks its beginning.</param>
/// <param name="About">What it is about, such as the tactic that was not observed.</param>
internal sealed record Refusal(string Code, DateOnly? Since = null, string? About = null)
{
    public const string OtherRegion = "other-region";
    public const string Absent = "absent";
    public const string OnAnotherShift = "on-another-shift";
    public const string NotInCadre = "not-in-cadre";

    /// <summary>Of an officer of another region, whose standing is not the reader's to know.</summary>
    public const string NotReady = "not-ready";

    /// <summary>What the rota itself objects to; what a commander's standing objects to has its own list.</summary>
    public static readonly Vocabulary OfTheRota = new("objection to a shift",
        (OtherRegion, "Their force is not of this region"), (Absent, "Away"), (OnAnotherShift, "Already on another shift then"), (NotInCadre, "Not a member of the cadre"),
        (NotReady, "Not in date for the role, or has not observed all that is in use: ask their force"));

    /// <summary>The words for a code of either list.</summary>
    public static string WordsOf(string code) => OfTheRota.Has(code) ? OfTheRota.Words(code) : Codes.Obstacle.Words(code);

    /// <summary>"Suspended since 1 March 2026"; "Has not observed it: Containment".</summary>
    public string Words => $"{WordsOf(Code)}{(About is null ? "" : $": {About}")}{(Since is { } since ? $" since {LondonClock.Date(since)}" : "")}";
}
