using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>How a commander stood in each role over three years, and will stand in the year ahead if nothing is recorded.</summary>
/// <param name="wordsOf">What an event that put them out of post is called.</param>
internal sealed class StandingChart(FactBook book, string officer, IEnumerable<string> roles, DateOnly today, Func<CommanderEvent, string> wordsOf)
{
    private static readonly IReadOnlyDictionary<string, string> Signs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["initial-accreditation"] = "■",
        ["annual-refresher"] = "●",
        ["apstra-refresher"] = "▲",
        ["suspended"] = "✕",
    };

    public static LaneKey Key { get; } = new(
        [(LaneFilling.Solid, "In date"), (LaneFilling.Hatched, "In post, not in date"), (LaneFilling.Dotted, "Suspended or stepped back"), (LaneFilling.Empty, "Not in post")],
        [.. Signs.Select(each => (each.Value, Codes.CommanderEvent.Words(each.Key)))]);

    public LaneSpan Span { get; } = new(today.AddYears(-3), today.AddYears(1), today, "Today. Ahead: if nothing is recorded");

    /// <summary>Those that touch the span, role by role.</summary>
    public IReadOnlyList<StandingRun> Runs { get; } = [.. roles.SelectMany(role => StandingRun.Of(book, officer, role, today.AddYears(-3), today.AddYears(1)))];

    public IReadOnlyList<Lane> Lanes =>
        [.. Runs.GroupBy(each => each.Role, StringComparer.Ordinal).Select(role => new Lane(Codes.CommandRole.Words(role.Key), [.. role.Select(Bar)], [.. MarksOf(role.Key)]))];

    /// <summary>How they stand in each role today, and how long.</summary>
    public string Description =>
        string.Concat(Runs.Where(each => (each.From is null || each.From <= today) && (each.To is null || today <= each.To))
            .Select(each => $"{Codes.CommandRole.Words(each.Role)}: {WordsOf(each)}{(each.To is { } to ? $" until {LondonClock.Date(to)}, if nothing is recorded before" : "")}. ")) + "The table below has every change.";

    /// <summary>How they stood, or will.</summary>
    public string WordsOf(StandingRun run) => run.Stands switch
    {
        StandingRun.InDate => "In date",
        StandingRun.NotInDate when run.From > today => "In post, not in date, unless refreshed before",
        StandingRun.NotInDate => "In post, not in date",
        StandingRun.NotAccredited => "Not in post: not accredited yet",
        "relinquished" or "revoked" => $"Not in post: {MidSentence.Of(wordsOf(run.PutOut!))}",
        _ => wordsOf(run.PutOut!),
    };

    private LaneRun Bar(StandingRun run) => new(run.From ?? Span.From, run.To ?? Span.To, ShortOf(run), run.Stands switch
    {
        StandingRun.InDate => LaneFilling.Solid,
        StandingRun.NotInDate => LaneFilling.Hatched,
        "suspended" or "non-operational" => LaneFilling.Dotted,
        _ => LaneFilling.Empty,
    });

    private string ShortOf(StandingRun run) => run.Stands switch
    {
        StandingRun.NotInDate => "Not in date",
        StandingRun.NotAccredited or "relinquished" or "revoked" => "Not in post",
        _ => WordsOf(run),
    };

    // A refresher for the specialist role keeps the general one in date too.
    private IEnumerable<LaneMark> MarksOf(string role)
    {
        var own = book.Commanders.Events(officer, role).Where(each => Signs.ContainsKey(each.Kind) && each.Kind != "apstra-refresher");
        var specialist = CommanderTerms.SpecialistOf(role) is { } also ? book.Commanders.Events(officer, also).Where(each => each.Kind == "annual-refresher") : [];
        return own.Concat(specialist).Concat(book.Commanders.ApstraRefreshers(officer)).OrderBy(each => each.On)
            .Select(each => new LaneMark(each.On, Signs[each.Kind], $"{Codes.CommanderEvent.Words(each.Kind)}, {LondonClock.Date(each.On)}"));
    }
}
