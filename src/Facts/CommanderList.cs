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
        byRole = new([.. events.Where(HasRole)], each => (each.Officer, each.Role!), order);
        apstraRefreshers = new([.. events.Where(IsApstraRefresher)], each => each.Officer, order);
        meetings = new([.. events.Where(HasItem)], each => (each.Officer, each.Item!, each.Kind), order);
    }

    private CommanderList(CommanderList before, Replaced<CommanderEvent> replaced)
    {
        byRole = before.byRole.With(replaced.Where(HasRole));
        apstraRefreshers = before.apstraRefreshers.With(replaced.Where(IsApstraRefresher));
        meetings = before.meetings.With(replaced.Where(HasItem));
    }

    /// <summary>Everything on record for an officer in a role, oldest first.</summary>
    public ArraySegment<CommanderEvent> Events(string officer, string role) => byRole[(officer, role)];

    /// <summary>The officer's APSTRA refreshers, oldest first: they serve every role.</summary>
    public ArraySegment<CommanderEvent> ApstraRefreshers(string officer) => apstraRefreshers[officer];

    /// <summary>The officer's first event of a kind with an item.</summary>
    public CommanderEvent? FirstMeeting(string officer, string item, string kind) => meetings[(officer, item, kind)].FirstOrDefault();

    internal CommanderList With(Replaced<CommanderEvent> replaced) => replaced.IsNothing ? this : new CommanderList(this, replaced);

    private static bool HasRole(CommanderEvent each) => each.Role is not null;

    private static bool IsApstraRefresher(CommanderEvent each) => each.Kind == "apstra-refresher";

    private static bool HasItem(CommanderEvent each) => each.Item is not null;
}
