using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R08NappAttendance() : Rule("8-napp-attendance", 8, UnitKind.Region, Status.NoEvidence)
{
    public override string Words => "At every meeting of the National Armed Policing Portfolio of the last year the region was represented by its regional lead or by the armed policing lead of one of its forces, who was an assistant chief constable or above on the day.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("not-attended", "Nobody is on record as having attended the meeting for the region.",
            "If somebody attended, record who; else make sure that the lead or another chief officer attends the next one.", "regional-lead", "napp_attendance"),
        new("not-eligible", "Whoever attended was not on record, on the day, as an assistant chief constable or above who leads armed policing for the region or one of its forces.",
            "If the officer’s rank or post is missing from the record, add it; else make sure that an eligible officer attends the next one.", "regional-lead", "posts"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        var forces = book.Reference.ForcesOf(unit, asAt).ToList();
        foreach (var meeting in book.Meetings.Where(each => !each.Cancelled && each.HeldOn.IsInYearsTo(asAt)))
        {
            var attendance = book.Attendances.GetValueOrDefault((meeting.Meeting, unit));
            var member = tally.Add(meeting.Meeting, "", meeting, attendance);
            if (attendance is null) member.Fails("not-attended", "");
            else if (!book.IsRanked(attendance.Officer, "assistant-chief-constable", meeting.HeldOn) || !IsLead(book, attendance.Officer, unit, forces, meeting.HeldOn))
                member.Fails("not-eligible", attendance.Officer, book.RankOn(attendance.Officer, meeting.HeldOn));
        }
        return tally.Judgement();
    }

    private static bool IsLead(FactBook book, string officer, string region, IEnumerable<string> forces, DateOnly day) =>
        book.HoldersOf("regional-armed-policing-lead", region, day)
            .Concat(forces.SelectMany(force => book.HoldersOf("armed-policing-lead", force, day)))
            .Any(each => each.Officer == officer);
}
