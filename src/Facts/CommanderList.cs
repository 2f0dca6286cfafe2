namespace ArmedPolicingGov.Facts;

/// <summary>The events of commanders' accreditation, indexed as the terms ask for them.</summary>
public sealed class CommanderList
{
    private readonly FactIndex<(string Officer, string Role), CommanderEvent> byRole;
    private readonly FactIndex<string, CommanderEvent> apstraRefreshers;
    private readonly FactIndex<(string Officer, string Item, string Kind), CommanderEvent> meetings;

    internal CommanderList(IReadOnlyList<CommanderEvent> events)
    {
        var order = FactOrder.By<CommanderEvent>(each => each.On.DayNumber, each => each.Event);
        byRole = new([.. events.Where(each => each.Role is not null)], each => (each.Officer, each.Role!), order);
        apstraRefreshers = new([.. events.Where(each => each.Kind == "apstra-refresher")], each => each.Officer, order);
        meetings = new([.. events.Where(each => each.Item is not null)], each => (each.Officer, each.Item!, each.Kind), order);
    }

    /// <summary>Everything on record for an officer in a role, oldest first.</summary>
    public ArraySegment<CommanderEvent> Events(string officer, string role) => byRole[(officer, role)];

    /// <summary>The officer's APSTRA refreshers, oldest first: they serve every role.</summary>
    public ArraySegment<CommanderEvent> ApstraRefreshers(string officer) => apstraRefreshers[officer];

    /// <summary>The officer's first event of a kind with an item.</summary>
    public CommanderEvent? FirstMeeting(string officer, string item, string kind) => meetings[(officer, item, kind)].FirstOrDefault();
}
