using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>How what a session is worth to somebody changes.</summary>
/// <param name="Before">The commander events that stand.</param>
/// <param name="After">Those that are to stand; one that stays keeps its reference.</param>
internal sealed record CreditChange(string Officer, IReadOnlyList<CommanderEvent> Before, IReadOnlyList<CommanderEvent> After)
{
    /// <summary>What stands is compared with what should: the same worth stays the same event.</summary>
    /// <param name="wanted">What the session is worth to them, without references.</param>
    /// <param name="next">Makes the reference of an event that is new.</param>
    public static CreditChange Of(string officer, IEnumerable<CommanderEvent> before, IEnumerable<CommanderEvent> wanted, Func<string> next)
    {
        var standing = before.ToList();
        var left = standing.ToList();
        var after = new List<CommanderEvent>();
        foreach (var each in wanted)
        {
            var same = left.Find(old => (old.Kind, old.Role, old.Item) == (each.Kind, each.Role, each.Item));
            if (same is not null) left.Remove(same);
            after.Add(same is null ? each with { Event = next() } : same with { On = each.On, Provider = each.Provider });
        }

        return new CreditChange(officer, standing, after);
    }

    public IEnumerable<CommanderEvent> Lost => Before.Where(each => After.All(stays => stays.Event != each.Event));

    public IEnumerable<CommanderEvent> Gained => After.Where(each => BeforeOf(each) is null);

    /// <summary>What stands on another day, with the day that it had.</summary>
    public IEnumerable<(CommanderEvent Now, DateOnly Was)> Moved => from each in After let was = BeforeOf(each) where was is not null && was.On != each.On select (each, was.On);

    public IEnumerable<CommanderEvent> Facts => [.. After.Where(each => !Before.Contains(each)), .. Lost.Select(each => each with { Withdrawn = true })];

    /// <summary>The same for a book, to see what follows from it.</summary>
    public IEnumerable<BookChange> InBook =>
    [
        .. Before.Select(each => new BookChange(CommanderEvent.Declaration.Name, each, null, [])),
        .. After.Select(each => new BookChange(CommanderEvent.Declaration.Name, null, each, [])),
    ];

    /// <summary>In sentences; none where nothing changes for them.</summary>
    public IReadOnlyList<string> Words(Func<string, string> nameOfItem) =>
    [
        .. Lost.Select(each => $"Withdrawn: {Credit.Words(each, nameOfItem)}"),
        .. Gained.Select(each => $"Credited: {Credit.Words(each, nameOfItem)}"),
        .. Moved.Select(each => $"{Credit.Words(each.Now, nameOfItem)}: {LondonClock.Date(each.Now.On)}, not {LondonClock.Date(each.Was)}"),
    ];

    private CommanderEvent? BeforeOf(CommanderEvent after) => Before.FirstOrDefault(each => each.Event == after.Event);
}
