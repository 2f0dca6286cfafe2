using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>How an armoury is looked after; each part as it should be unless it is said otherwise.</summary>
internal sealed record ArmouryStory(DateOnly Opened)
{
    public DateOnly? Closed { get; init; }

    /// <summary>No independent audit after this day.</summary>
    public DateOnly? LastAudited { get; init; }

    /// <summary>Never audited by anybody from outside.</summary>
    public bool IsNeverAudited { get; init; }

    /// <summary>What is wrong with the audits of the last year.</summary>
    public Func<ArmouryAudit, ArmouryAudit>? LateAudits { get; init; }

    /// <summary>No review after this day.</summary>
    public DateOnly? LastReviewed { get; init; }

    /// <summary>Who reviews in the last weeks, where that is nobody of rank.</summary>
    public string? LateReviewer { get; init; }

    /// <summary>The procedures, where they are not as they should be: the day of approval and the day of the next review.</summary>
    public IReadOnlyList<(DateOnly On, DateOnly? Review)>? Procedures { get; init; }

    /// <summary>A finding of the first audit is left open.</summary>
    public bool LeavesAFinding { get; init; }
}

/// <summary>What a defect can be about in an armoury.</summary>
internal sealed record ArmouryTold(string Armoury, string? LastAudit, string? LastReview, string? LastProcedure, string? OpenFinding);

/// <summary>The armouries of a force: audits, findings, reviews and procedures.</summary>
internal sealed class ArmouryYears(ForceOffice office, ArmouryOfficers officers)
{
    private Chance Chance => office.Chance;

    private Period Period => office.Period;

    public void Record()
    {
        var count = Math.Clamp(1 + (int)(office.DeploymentsAYear / 250), 1, 5);
        for (var place = 0; place < count; place++) Tell(new ArmouryStory(Period.Start.AddDays(-Chance.Between(500, 5000))));
        // One that was closed, and one that is too new to have been audited or reviewed.
        if (Chance.Happens(0.3)) Tell(new ArmouryStory(Period.Start.AddDays(-2000)) { Closed = Period.Before(Chance.Between(20, 300)) });
        if (Chance.Happens(0.3)) Tell(new ArmouryStory(Period.Before(Chance.Between(5, 80))));
    }

    public ArmouryTold Tell(ArmouryStory story)
    {
        var armoury = new Armoury { Id = office.NextId("arm"), Force = office.Force, Name = $"{Chance.OneOf(office.World.Words["place"])} armoury", OpenedOn = story.Opened };
        if (story.Closed is { } closed) office.Recorder.Continue(armoury, armoury with { ClosedOn = closed }, Period.At(story.Opened, 600), Period.At(closed, 600));
        else office.Recorder.Record(armoury, story.Opened);
        office.Personnel.Post(office.Personnel.Join("staff", story.Opened.AddDays(-60)), "armoury-manager", armoury.Id, story.Opened);
        var end = Period.Earlier(story.Closed);
        var (audit, finding) = new ArmouryAudits(office).Record(armoury.Id, story, end);
        return new ArmouryTold(armoury.Id, audit, Review(armoury.Id, story, end), Approve(armoury.Id, story, end), finding);
    }

    private string? Review(string armoury, ArmouryStory story, DateOnly end)
    {
        string? last = null;
        for (var day = First(story.Opened, 84); day <= Least(end, story.LastReviewed); day = day.AddDays(Chance.Between(68, 84)))
        {
            last = office.NextId("rev");
            var reviewer = story.LateReviewer is { } other && day > Period.Before(95) ? other : Chance.OneOf(officers.Reviewers);
            office.Recorder.Record(new OversightReview { Review = last, Armoury = armoury, On = day, Officer = reviewer, Summary = Chance.OneOf(office.World.Words["review"]) }, day);
        }

        return last;
    }

    /// <summary>A procedure from the first day, a new one in time before its review is due, and one that follows the national guidance.</summary>
    private string? Approve(string armoury, ArmouryStory story, DateOnly end)
    {
        var version = 0;
        foreach (var (on, review) in story.Procedures ?? Regular(story.Opened, end))
        {
            version++;
            var procedure = new ArmouryProcedure { Armoury = armoury, Version = Number(version), ApprovedOn = on, ApprovedBy = officers.Instructor, ReviewDue = review };
            office.Recorder.Record(procedure, on);
        }

        return version == 0 ? null : Number(version);
    }

    private List<(DateOnly On, DateOnly? Review)> Regular(DateOnly opened, DateOnly end)
    {
        var days = new List<DateOnly>();
        var first = opened < Period.Start ? Period.Start.AddDays(-Chance.Between(10, 600)) : opened.AddDays(-10);
        for (var day = first; day <= end; day = day.AddDays(Chance.Between(500, 700))) days.Add(day);
        var guided = office.World.Guidance.OnArmouries.AddDays(Chance.Between(15, 80));
        if (guided > first && guided <= end && !days.Contains(guided)) days.Add(guided);
        return [.. days.Order().Select(day => (day, (DateOnly?)day.AddDays(730)))];
    }

    private DateOnly First(DateOnly opened, int within) => opened < Period.Start ? Period.Start.AddDays(Chance.Between(0, within)) : opened.AddDays(Chance.Between(10, within));

    private static DateOnly Least(DateOnly one, DateOnly? other) => other < one ? other.Value : one;

    private static string Number(int version) => string.Create(CultureInfo.InvariantCulture, $"{version}.0");
}
