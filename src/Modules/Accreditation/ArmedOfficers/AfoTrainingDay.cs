using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>A training day of authorised firearms officers, recorded once for all who attended.</summary>
internal sealed record AfoTrainingDay : Fact
{
    public string TrainingDay { get; init; } = "";
    public string Force { get; init; } = "";
    public DateOnly On { get; init; }
    public string Content { get; init; } = "";
    public string? Provider { get; init; }

    public static readonly Kind<AfoTrainingDay> Declaration = new("afo_training_days", "Accreditation", "training day of AFOs", "training days of AFOs",
        each => $"{each.Content}, {LondonTime.Format(each.On)}",
        Column.Id("training_day", "Reference").Key(),
        Column.Force("force", "Force").Required(),
        Column.Date("on", "Date").Required(),
        Column.Text("content", "Content and its version").Required(),
        Column.Text("provider", "Provider"))
    { Scope = "force", HasOwnPages = true };
}

/// <summary>An officer who attended a training day.</summary>
internal sealed record AfoAttendance : Fact
{
    public string TrainingDay { get; init; } = "";
    public string Officer { get; init; } = "";

    public static readonly Kind<AfoAttendance> Declaration = new("afo_training_attendance", "Accreditation", "attendance at a training day of AFOs", "attendance at training days of AFOs",
        each => $"{each.Officer}, {each.TrainingDay}",
        Column.To("afo_training_days", "training_day", "Training day").Key(),
        Column.Officer("officer", "Officer").Key())
    { Parent = "training_day", Scope = "training_day", HasOwnPages = true };
}
