using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R06NewItems() : Rule("6-new-items", 6, UnitKind.Force, Status.NotApplicable)
{
    /// <summary>What was announced so shortly before a refresher need not be part of it yet, but of the next one.</summary>
    private const int Notice = 28;

    public override string Words => "Every commander in post has met what was new since the refresher or accreditation before the last annual refresher: each weapon system by familiarisation, each tactic and specialist munition that the commander may authorise by observation. What was announced within 28 days before a refresher belongs to the next one.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("not-familiarised", "The weapon system was new at the commander’s last refresher, and no familiarisation with it is on record.",
            "Make the commander familiar with it, and record the familiarisation.", "chief-firearms-instructor", "commander_events"),
        new("not-observed", "The tactic or munition was new at the commander’s last refresher, and no observation of it is on record.",
            "Arrange for the commander to see it used, and record the observation.", "chief-firearms-instructor", "commander_events"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        foreach (var commander in book.CommandersInPost(unit, asAt))
        {
            if (Window(book, commander, asAt) is not { } window) continue;
            var items = book.Items.For(unit).Where(item => IsNewIn(item, window.Before.On, window.Last.On, commander.Role)).ToList();
            if (items.Count == 0) continue;
            var member = tally.Add(commander.Officer, commander.Role, window.Last, window.Before);
            foreach (var item in items)
            {
                if (book.FirstMeeting(commander.Officer, item, asAt) is not null) continue;
                member.Fails(item.Kind == ItemTerms.WeaponSystem ? "not-familiarised" : "not-observed", $"{commander.Role} {item.Id}", item.Row);
            }
        }
        return tally.Judgement();
    }

    /// <summary>The last annual refresher for the role since the accreditation, and what came before it: the role's own events only.</summary>
    private static (CommanderEvent Before, CommanderEvent Last)? Window(FactBook book, Commander commander, DateOnly asAt)
    {
        var since = book.Commanders.Events(commander.Officer, commander.Role).Where(each => each.On >= commander.Accreditation.On && each.On <= asAt).ToList();
        var last = since.FindLast(each => each.Kind == "annual-refresher");
        var before = since.FindLast(each => each.Kind is "annual-refresher" or "initial-accreditation" && each.On < last?.On);
        return last is null || before is null ? null : (before, last);
    }

    private static bool IsNewIn(ItemInForce item, DateOnly before, DateOnly last, string role) =>
        item.Row.AnnouncedOn is { } announced && announced.IsDaysBefore(Notice, last) && !announced.IsDaysBefore(Notice, before)
        && (item.Row.InUseTo is null || item.Row.InUseTo > last)
        && (item.Kind == ItemTerms.WeaponSystem || item.Covers(role));
}
