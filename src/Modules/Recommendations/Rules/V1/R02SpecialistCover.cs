using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R02SpecialistCover() : Rule("2-specialist-cover", 2, UnitKind.Region, Status.NoEvidence)
{
    private const int Days = 28;

    public override string Words => "In every minute of the last 28 days the region had a specialist SFC and a specialist TFC on its rota who were in date for the role, belonged to one of its forces, and were not taken by an earlier shift. A shift counts for a week at most.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("no-cover", "For a minute or more the region’s rota had nobody for the role who was in date, of a force of the region and free.",
            "If somebody was on call, record or correct the shift; if a commander’s refresher is missing from the record, add it; else close the gap in the rota.", "regional-lead", "rota"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var window = CoverTerms.WindowOf(asAt, Days);
        var minutes = Minutes(window.From, window.To);
        var (compliant, failings) = (0, new List<Failing>());
        foreach (var role in Codes.SpecialistRole.Codes)
        {
            var gaps = book.GapsInCover(unit, role, window, asAt).Where(gap => gap.To - gap.From >= TimeSpan.FromMinutes(1)).ToList();
            compliant += minutes - MinutesTouched(gaps, window.From);
            failings.AddRange(gaps.Select(gap => new Failing(role, "no-cover", $"{LondonTime.Format(gap.From)}/{LondonTime.Format(gap.To)}",
                Source.Of([.. book.ShiftsThatDoNotCover(unit, role, gap)]))));
        }
        return new Judgement(2 * minutes, compliant, Tally.Distinct(failings), []);
    }

    // Two gaps may touch one minute, which then counts once.
    private static int MinutesTouched(IEnumerable<Stretch> gaps, DateTimeOffset start)
    {
        var (touched, counted) = (0, 0);
        foreach (var gap in gaps)
        {
            var first = Math.Max(counted, (int)Math.Floor((gap.From - start).TotalMinutes));
            counted = (int)Math.Ceiling((gap.To - start).TotalMinutes);
            touched += counted - first;
        }
        return touched;
    }

    private static int Minutes(DateTimeOffset from, DateTimeOffset to) => (int)Math.Round((to - from).TotalMinutes);
}
