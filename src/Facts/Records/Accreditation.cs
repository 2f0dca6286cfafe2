namespace ArmedPolicingGov.Facts;

/// <summary>A tactic, specialist munition or weapon system, for one force or, without a force, for all.</summary>
public sealed record Item : Fact
{
    public string Id { get; init; } = "";
    public string? Force { get; init; }
    public string Kind { get; init; } = "";
    public string Name { get; init; } = "";
    public DateOnly? AnnouncedOn { get; init; }
    public DateOnly? InUseFrom { get; init; }
    public DateOnly? InUseTo { get; init; }
    public string? Authority { get; init; }

    public static readonly Kind<Item> Declaration = new("items", "Accreditation", "tactic, munition or weapon", "tactics, munitions and weapons",
        each => each.Force is null ? each.Name : $"{each.Name} ({each.Force})",
        Column.Id("item", "Reference").Key(),
        Column.Force("force", "Force").BlankableKey().WithHint("Leave blank when it is the same for every force"),
        Column.Code("kind", Codes.ItemKind, "Kind").Required(),
        Column.Text("name", "Name").Required(),
        Column.Date("announced_on", "Announced on"),
        Column.Date("in_use_from", "In use from"),
        Column.Date("in_use_to", "In use until").WithHint("The first day on which it was no longer in use"),
        Column.Code("authority", Codes.Authority, "Who may authorise it").WithHint("Needed unless it is a weapon system"))
    { Scope = "force", NotBefore = [("in_use_to", "in_use_from")] };
}

/// <summary>Something that happened in a firearms commander's accreditation.</summary>
public sealed record CommanderEvent : Fact
{
    public string Event { get; init; } = "";
    public string Officer { get; init; } = "";
    public string? Role { get; init; }
    public string Kind { get; init; } = "";
    public string? Item { get; init; }
    public DateOnly On { get; init; }
    public string? Provider { get; init; }
    public string? Reference { get; init; }

    public static readonly Kind<CommanderEvent> Declaration = new("commander_events", "Accreditation", "commander event", "commander events",
        each => $"{Codes.CommanderEvent.Words(each.Kind)}, {each.Officer}, {LondonTime.Format(each.On)}",
        Column.Id("event", "Reference").Key(),
        Column.Officer("officer", "Officer").Required(),
        Column.Code("role", Codes.CommandRole, "Role"),
        Column.Code("kind", Codes.CommanderEvent, "What happened").Required(),
        Column.To("items", "item", "Tactic, munition or weapon"),
        Column.Date("on", "Date").Required(),
        Column.Text("provider", "Provider"),
        Column.Text("reference", "Source reference"))
    { Scope = "officer" };
}
