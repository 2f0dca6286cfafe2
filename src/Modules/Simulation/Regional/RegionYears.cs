using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation.Forces;
using ArmedPolicingGov.Simulation.Planting;
using ArmedPolicingGov.Simulation.Writing;

namespace ArmedPolicingGov.Simulation.Regional;

/// <summary>The years of one armed policing region: its rota, its exercises, and who goes to the national meetings.</summary>
internal sealed class RegionYears
{
    /// <summary>Where the numbers begin of those whom a region takes on, at the first of its forces.</summary>
    private const int FirstNumber = 90_001;

    private readonly World world;
    private readonly string region;
    private readonly IReadOnlySet<RegionDeviation> deviations;
    private readonly IReadOnlyList<NappMeeting> meetings;
    private readonly Chance chance;
    private readonly Recorder recorder;
    private readonly Personnel personnel;

    public RegionYears(World world, string region, IReadOnlySet<RegionDeviation> deviations, IReadOnlyList<NappMeeting> meetings)
    {
        (this.world, this.region, this.deviations, this.meetings) = (world, region, deviations, meetings);
        chance = world.Chance("region/" + region);
        recorder = new Recorder(world, chance);
        personnel = new Personnel(world, recorder, chance, world.ForcesOf(region)[0], FirstNumber);
    }

    public void Record(IReadOnlyList<ForceStaff> staff)
    {
        foreach (var role in Codes.SpecialistRole.Codes) new Rota(world, region, role, recorder, chance).Record(staff, deviations);
        new Exercises(world, region, recorder, chance).Record(deviations);
        Attend([.. staff.SelectMany(each => each.Leads)]);
    }

    private void Attend(IReadOnlyList<Holder> deputies)
    {
        var leads = Tenure.After(world.Period, chance, 700, 1500).Select(Lead).ToList();
        foreach (var (place, meeting) in meetings.Index())
        {
            // Of the meetings of the last year, each deviation has one.
            var fromLast = meetings.Count - place;
            if (fromLast == 1 && deviations.Contains(RegionDeviation.MeetingMissed)) world.Truth.Add("8-napp-attendance", region, meeting.Meeting, "not-attended");
            else if (fromLast == 2 && deviations.Contains(RegionDeviation.SentTooLow)) Send(meeting, TooLow(meeting.HeldOn));
            else if (fromLast == 3 && deviations.Contains(RegionDeviation.SentWithoutPost)) Send(meeting, personnel.Join("assistant-chief-constable", meeting.HeldOn.AddDays(-700)));
            else Attend(meeting, leads, deputies);
        }
    }

    private void Attend(NappMeeting meeting, IReadOnlyList<Holder> leads, IReadOnlyList<Holder> deputies)
    {
        var isLead = chance.Happens(0.7);
        var officer = chance.OneOf((isLead ? leads : deputies).Where(each => each.Tenure.Holds(meeting.HeldOn)).ToList()).Officer;
        recorder.Record(Attendance(meeting, officer, isLead ? "lead" : "deputy"), meeting.HeldOn);
    }

    private Holder Lead(Tenure service)
    {
        var officer = personnel.Join("assistant-chief-constable", service.From.AddDays(-400));
        personnel.Post(officer, "regional-armed-policing-lead", region, service.From, service.To);
        return new Holder(officer, service);
    }

    /// <summary>Somebody with a post, who became a chief officer only after the meeting.</summary>
    private string TooLow(DateOnly day)
    {
        var officer = personnel.Join("chief-superintendent", day.AddDays(-900));
        personnel.Rank(officer, "assistant-chief-constable", day.AddDays(30));
        personnel.Post(officer, "armed-policing-lead", world.ForcesOf(region)[0], day.AddDays(-200));
        return officer;
    }

    private void Send(NappMeeting meeting, string officer)
    {
        recorder.Record(Attendance(meeting, officer, "deputy"), meeting.HeldOn);
        world.Truth.Add("8-napp-attendance", region, meeting.Meeting, "not-eligible", officer);
    }

    private NappAttendance Attendance(NappMeeting meeting, string officer, string capacity) =>
        new() { Meeting = meeting.Meeting, Region = region, Officer = officer, Capacity = capacity };
}
