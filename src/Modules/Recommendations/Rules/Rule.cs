using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules;

/// <summary>Why a member can fail a rule, and who can mend it by recording what.</summary>
/// <param name="Code">The reason's code in outputs.</param>
/// <param name="Why">Why it counts, in plain words.</param>
/// <param name="Mend">What to do about it, in plain words.</param>
/// <param name="Mender">The role that can do it.</param>
/// <param name="Kind">The kind of fact whose recording mends it.</param>
public sealed record Reason(string Code, string Why, string Mend, string Mender, string Kind);

/// <summary>
/// What a recommendation asks, as a pure function of the facts known and a day: it reads no clock, store, setting or
/// culture, so the same book and day give the same judgement for ever. What a rule asks changes only by a new version.
/// </summary>
/// <param name="id">Its id in outputs, which begins with the recommendation's number.</param>
/// <param name="whenEmpty">The status of a unit that has no member.</param>
public abstract class Rule(string id, int recommendation, UnitKind unitKind, Status whenEmpty)
{
    public string Id => id;

    public int Recommendation => recommendation;

    public UnitKind UnitKind => unitKind;

    /// <summary>The status of a unit without members; of no weight for a rule that always has one.</summary>
    public Status WhenEmpty => whenEmpty;

    /// <summary>What it asks, in words that a chief firearms instructor would sign.</summary>
    public abstract string Words { get; }

    public abstract IReadOnlyList<Reason> Reasons { get; }

    /// <summary>Judges one unit on the facts of the book, as at the end of a day in London.</summary>
    /// <param name="unit">A force, a region, or <see cref="RuleCodes.National"/>, as <see cref="UnitKind"/> says.</param>
    public abstract Judgement Judge(FactBook book, DateOnly asAt, string unit);

    /// <summary>Not met with any exception; met with none and somebody to judge; else what the rule says of an empty unit.</summary>
    public Status StatusOf(Judgement judgement) =>
        judgement.Exceptions.Count > 0 ? Status.NotMet : judgement.Population > 0 ? Status.Met : WhenEmpty;

    /// <summary>The units that a book and day give this rule, ordinal.</summary>
    public IReadOnlyList<string> Units(FactBook book) => unitKind switch
    {
        UnitKind.Force => book.Forces,
        UnitKind.Region => book.Reference.Regions,
        _ => [RuleCodes.National],
    };
}
