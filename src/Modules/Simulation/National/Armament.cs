using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation.National;

/// <summary>A tactic, munition or weapon as one force has it.</summary>
internal sealed record Armed(string Id, string Kind, string? Authority, DateOnly AnnouncedOn, DateOnly InUseFrom, DateOnly? InUseTo)
{
    public bool IsWeapon => Kind == "weapon-system";

    /// <summary>Whether a commander of this family has to do with it.</summary>
    public bool Concerns(string family) => Authority is null or "both" || Authority == family;

    public bool IsUsedOn(DateOnly day) => InUseFrom <= day && (InUseTo is null || day < InUseTo);
}

/// <summary>The tactics, munitions and weapons of the nation: old ones, and new ones every few hundred days.</summary>
internal sealed class Armament
{
    /// <summary>From the announcement of something new to its first use; commanders meet it in the first weeks of these.</summary>
    private const int Notice = 70;

    private const int BetweenNews = 300;

    private readonly List<(Item Row, IReadOnlySet<string> Only, IReadOnlySet<string> Except)> all;

    public Armament(Period period) => all = [.. Old(period), .. New(period).Select(row => (row, None, None))];

    /// <summary>A new tactic that every TFC has met within the last year.</summary>
    public string NewTactic { get; } = Row(0)["item"];

    /// <summary>A new weapon that every commander has met within the last year.</summary>
    public string NewWeapon { get; } = Row(1)["item"];

    /// <summary>An old tactic of every force and both families.</summary>
    public string OldTactic { get; } = Tables.Rows("items")[0]["item"];

    private static IReadOnlySet<string> None { get; } = new HashSet<string>(StringComparer.Ordinal);

    public IReadOnlyList<Armed> Of(string force) => [.. all
        .Where(each => (each.Only.Count == 0 || each.Only.Contains(force)) && !each.Except.Contains(force))
        .Select(each => new Armed(each.Row.Id, each.Row.Kind, each.Row.Authority, each.Row.AnnouncedOn!.Value, each.Row.InUseFrom!.Value, each.Row.InUseTo))];

    /// <summary>
    /// Records one row for the nation, or one for each force that has the item; where a force does without what others
    /// have, its own row never comes into use.
    /// </summary>
    public void Record(Writing.Recorder recorder)
    {
        foreach (var (row, only, except) in all)
        {
            foreach (var force in only.Order(StringComparer.Ordinal)) recorder.Record(row with { Force = force }, row.AnnouncedOn!.Value);
            if (only.Count == 0) recorder.Record(row, row.AnnouncedOn!.Value);
            foreach (var force in except.Order(StringComparer.Ordinal)) recorder.Record(row with { Force = force, AnnouncedOn = null, InUseFrom = null }, row.AnnouncedOn!.Value);
        }
    }

    private static IEnumerable<(Item, IReadOnlySet<string>, IReadOnlySet<string>)> Old(Period period) => Tables.Rows("items").Select(row => (
        Made(row, period.Start.AddDays(Tables.Number(row["announced"]))) with { InUseTo = row["ended"].Length == 0 ? null : period.Until.AddDays(Tables.Number(row["ended"])) },
        Forces(row["only"]), Forces(row["except"])));

    /// <summary>Two in the last year, one that is announced and not yet in use, and others back to the first day.</summary>
    private static IEnumerable<Item> New(Period period)
    {
        yield return Made(Row(0), period.Before(300));
        yield return Made(Row(1), period.Before(310));
        yield return Made(Row(2), period.Before(20));
        var announced = period.Before(560);
        foreach (var row in Tables.Rows("new_items").Skip(3))
        {
            if (announced <= period.Start) yield break;
            yield return Made(row, announced);
            announced = announced.AddDays(-BetweenNews);
        }
    }

    private static Item Made(IReadOnlyDictionary<string, string> row, DateOnly announced) => new()
    {
        Id = row["item"],
        Kind = row["kind"],
        Name = row["name"],
        Authority = row["authority"].Length == 0 ? null : row["authority"],
        AnnouncedOn = announced,
        InUseFrom = announced.AddDays(Notice),
    };

    private static IReadOnlyDictionary<string, string> Row(int number) => Tables.Rows("new_items")[number];

    private static IReadOnlySet<string> Forces(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
