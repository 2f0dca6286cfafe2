namespace ArmedPolicingGov.Facts;

/// <summary>A meeting of the National Armed Policing Portfolio (NAPP).</summary>
public sealed record NappMeeting : Fact
{
    public string Meeting { get; init; } = "";
    public DateOnly HeldOn { get; init; }
    public bool Cancelled { get; init; }

    public static readonly Kind<NappMeeting> Declaration = new("napp_meetings", "NationalPortfolio", "NAPP meeting", "NAPP meetings",
        each => $"NAPP meeting {each.Meeting}, {LondonTime.Format(each.HeldOn)}",
        Column.Id("meeting", "Reference").Key(),
        Column.Date("held_on", "Held on").Required(),
        Column.YesNo("cancelled", "Cancelled"));
}

/// <summary>Who stood for a region at a NAPP meeting.</summary>
public sealed record NappAttendance : Fact
{
    public string Meeting { get; init; } = "";
    public string Region { get; init; } = "";
    public string Officer { get; init; } = "";
    public string Capacity { get; init; } = "";

    public static readonly Kind<NappAttendance> Declaration = new("napp_attendance", "NationalPortfolio", "NAPP attendance", "NAPP attendances",
        each => $"{each.Meeting}, {each.Region}",
        Column.To("napp_meetings", "meeting", "Meeting").Key(),
        Column.Region("region", "Region").Key(),
        Column.Officer("officer", "Officer who attended").Required(),
        Column.Code("capacity", Codes.Capacity, "Capacity").Required())
    { Parent = "meeting", Scope = "region" };
}

/// <summary>An armed policing exercise, and when its learning was shared with the portfolio.</summary>
public sealed record Exercise : Fact
{
    public string Id { get; init; } = "";
    public string Region { get; init; } = "";
    public string Name { get; init; } = "";
    public DateOnly HeldOn { get; init; }
    public DateOnly? SharedWithNappOn { get; init; }
    public string? Learning { get; init; }

    public static readonly Kind<Exercise> Declaration = new("exercises", "NationalPortfolio", "exercise", "exercises", each => $"{each.Name} ({each.Id})",
        Column.Id("exercise", "Reference").Key(),
        Column.Region("region", "Region").Required(),
        Column.Text("name", "Name").Required(),
        Column.Date("held_on", "Held on").Required(),
        Column.Date("shared_with_napp_on", "Shared with NAPP on"),
        Column.Text("learning", "Learning"))
    { Scope = "region" };
}
