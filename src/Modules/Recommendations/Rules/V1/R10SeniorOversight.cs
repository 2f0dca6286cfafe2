using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R10SeniorOversight() : Rule("10-senior-oversight", 10, UnitKind.Force, Status.NoEvidence)
{
    public override string Words => "Every armoury that has been open for 92 days has been reviewed within the last 92 days by an officer who was a superintendent or above on the day of the review.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("no-recent-review", "No senior officer’s review of the armoury is on record for the last 92 days.",
            "Have a superintendent or above review the armoury, and record the review.", "armoury-manager", "armoury_oversight"),
        new("reviewer-rank", "The armoury was reviewed within the last 92 days, but by nobody who was a superintendent or above on the day.",
            "Have a superintendent or above review it; if the reviewer’s rank is missing from the record, add the rank.", "armoury-manager", "armoury_oversight"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        foreach (var armoury in book.Armouries[unit].Where(each => asAt.IsWithin(each.OpenedOn, each.ClosedOn) && each.OpenedOn.IsDaysBefore(92, asAt)))
        {
            var reviews = book.Reviews[armoury.Id].Where(each => each.On <= asAt && !each.On.IsDaysBefore(92, asAt)).ToList();
            var latest = reviews.LastOrDefault();
            var member = tally.Add(armoury.Id, "", armoury, latest);
            if (latest is null) member.Fails("no-recent-review", "");
            else if (!reviews.Exists(each => book.IsRanked(each.Officer, "superintendent", each.On)))
                member.Fails("reviewer-rank", latest.Review, book.RankOn(latest.Officer, latest.On));
        }
        return tally.Judgement();
    }
}
