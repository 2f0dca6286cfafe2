using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Transfers;

/// <summary>An officer leaves for another force: what the force that they leave records. The other reads it too.</summary>
internal sealed record Transfer : Fact
{
    public string Id { get; init; } = "";
    public string FromOfficer { get; init; } = "";
    public string ToForce { get; init; } = "";
    public DateOnly On { get; init; }
    public string Name { get; init; } = "";

    /// <summary>The rank that they held on that day; null where none is on record.</summary>
    public string? Rank { get; init; }
    public string? Reason { get; init; }

    public static readonly Kind<Transfer> Declaration = new("transfers", "Organisation", "transfer of an officer", "transfers of officers",
        each => $"{each.FromOfficer} to {each.ToForce}, {LondonTime.Format(each.On)}",
        Column.Id("transfer", "Reference").Key(),
        Column.Officer("from_officer", "Officer").Required(),
        Column.Force("to_force", "Force that they go to").Required(),
        Column.Date("on", "First day there").Required(),
        Column.Text("name", "Name").Required().Personal(),
        Column.Code("rank", Codes.Rank, "Rank on that day"),
        Column.Text("reason", "Reason"))
    { Scope = "from_officer", HasOwnPages = true };
}

/// <summary>A commander event that goes with an officer to their next force, as the force that they leave has it on record.</summary>
internal sealed record HandedOver : Fact
{
    public string Transfer { get; init; } = "";

    /// <summary>The reference of the event that it repeats.</summary>
    public string Event { get; init; } = "";
    public string? Role { get; init; }
    public string Kind { get; init; } = "";
    public string? Item { get; init; }
    public DateOnly On { get; init; }
    public string? Provider { get; init; }

    public static readonly Kind<HandedOver> Declaration = new("transfer_events", "Organisation", "commander event that was handed over", "commander events that were handed over",
        each => $"{Codes.CommanderEvent.Words(each.Kind)}, {each.Event}, {LondonTime.Format(each.On)}",
        Column.To("transfers", "transfer", "Transfer").Key(),
        Column.Id("event", "Commander event").Key(),
        Column.Code("role", Codes.CommandRole, "Role"),
        Column.Code("kind", Codes.CommanderEvent, "What happened").Required(),
        Column.To("items", "item", "Tactic, munition or weapon"),
        Column.Date("on", "Date").Required(),
        Column.Text("provider", "Provider"))
    { Parent = "transfer", Scope = "transfer", HasOwnPages = true };

    public static HandedOver Of(string transfer, CommanderEvent each) =>
        new() { Transfer = transfer, Event = each.Event, Role = each.Role, Kind = each.Kind, Item = each.Item, On = each.On, Provider = each.Provider };
}

/// <summary>The force that an officer goes to has taken them over, under an identifier of its own. The one that they left reads it too.</summary>
internal sealed record Acceptance : Fact
{
    public string Transfer { get; init; } = "";
    public string FromOfficer { get; init; } = "";
    public string ToOfficer { get; init; } = "";

    public static readonly Kind<Acceptance> Declaration = new("transfers_accepted", "Organisation", "officer taken over", "officers taken over",
        each => $"{each.FromOfficer} as {each.ToOfficer}",
        Column.To("transfers", "transfer", "Transfer").Key(),
        Column.Officer("from_officer", "Officer as they were").Required(),
        Column.Officer("to_officer", "Officer as they are").Required())
    { Scope = "to_officer", HasOwnPages = true };
}
