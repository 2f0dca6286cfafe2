namespace ArmedPolicingGov.Facts;

/// <summary>An armed response vehicle.</summary>
public sealed record Vehicle : Fact
{
    public string Id { get; init; } = "";
    public string Force { get; init; } = "";
    public string? Callsign { get; init; }
    public DateOnly InServiceFrom { get; init; }
    public DateOnly? InServiceTo { get; init; }

    public static readonly Kind<Vehicle> Declaration = new("vehicles", "AssetTracking", "armed response vehicle", "armed response vehicles",
        each => each.Callsign is null ? each.Id : $"{each.Callsign} ({each.Id})",
        Column.Id("vehicle", "Reference").Key(),
        Column.Force("force", "Force").Required(),
        Column.Text("callsign", "Callsign"),
        Column.Date("in_service_from", "In service from").Required(),
        Column.Date("in_service_to", "In service until").WithHint("The first day on which it was no longer in service"))
    { Scope = "force", NotBefore = [("in_service_to", "in_service_from")] };
}

/// <summary>A check of a vehicle's tracking equipment.</summary>
public sealed record TrackingCheck : Fact
{
    public string Vehicle { get; init; } = "";
    public DateTimeOffset CheckedAt { get; init; }
    public string Result { get; init; } = "";
    public string? CheckedBy { get; init; }

    public static readonly Kind<TrackingCheck> Declaration = new("tracking_checks", "AssetTracking", "tracking check", "tracking checks",
        each => $"{each.Vehicle}, {Codes.TrackingResult.Words(each.Result).ToLowerInvariant()}",
        Column.To("vehicles", "vehicle", "Vehicle").Key(),
        Column.Instant("checked_at", "Checked at").Key(),
        Column.Code("result", Codes.TrackingResult, "Result").Required(),
        Column.Text("checked_by", "Checked by").Personal())
    { Parent = "vehicle", Scope = "vehicle" };
}

/// <summary>A training of an officer in the tracking system.</summary>
public sealed record TrackingTraining : Fact
{
    public string Officer { get; init; } = "";
    public DateOnly On { get; init; }
    public DateOnly? ExpiresOn { get; init; }

    public static readonly Kind<TrackingTraining> Declaration = new("tracking_training", "AssetTracking", "tracking training", "tracking trainings",
        each => $"{each.Officer}, {LondonTime.Format(each.On)}",
        Column.Officer("officer", "Officer").Key(),
        Column.Date("on", "Trained on").Key(),
        Column.Date("expires_on", "Expires on"))
    { Scope = "officer", NotBefore = [("expires_on", "on")] };
}
