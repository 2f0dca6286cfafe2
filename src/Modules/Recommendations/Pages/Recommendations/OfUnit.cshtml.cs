using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Recommendations.Queries;
using ArmedPolicingGov.Recommendations.Reading;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Recommendations.Wording;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Recommendations.Pages.Recommendations;

/// <summary>A recommendation for a unit: what is asked, and what the records say, rule by rule.</summary>
[Authorize(Policies.Evidence)]
[ReadsPersonalData]
internal sealed class OfUnitModel(Evidence evidence, History history, HeldElsewhere elsewhere, RegionAgreements agreements, IFindFacts facts, Reference reference, Person person, Permissions permissions, Kinds kinds, Store store, TimeProvider clock, ViewLog viewed, PageFrame frame) : PageModel
{
    private readonly Sight sight = new(person);

    public Kinds Kinds => kinds;

    public Recommendation Recommendation { get; private set; } = null!;

    public Unit Unit { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public Filter Filter { get; private set; } = null!;

    /// <summary>Null when the question could not be understood.</summary>
    public Answer? Answer { get; private set; }

    public Standings Standings { get; private set; } = null!;

    /// <summary>The rules that are judged on the unit itself.</summary>
    public IReadOnlyList<RuleReport> Reports { get; private set; } = [];

    /// <summary>By rule: how the force stands that holds what the rule finds nothing of here.</summary>
    public IReadOnlyDictionary<string, Held> Held { get; private set; } = new Dictionary<string, Held>(StringComparer.Ordinal);

    /// <summary>What the region's cover may rest on; for whoever reads records.</summary>
    public IReadOnlyList<Agreement> Agreements { get; private set; } = [];

    /// <summary>The tables of what belongs to the unit.</summary>
    public IReadOnlyList<Below> Below { get; private set; } = [];

    /// <summary>What the unit belongs to, where something of the recommendation is judged on that.</summary>
    public IReadOnlyList<Unit> Above { get; private set; } = [];

    /// <summary>How the unit stood at the ends of months, rule by rule.</summary>
    public IReadOnlyList<RuleHistory> Histories { get; private set; } = [];

    /// <summary>The clock by which something was known when a month ended: invented records were all received on one day.</summary>
    public Clock ThenBy => store.Kind == StoreKind.Simulated ? Clock.Source : Answer!.Question.Clock;

    public bool SeesRecords => sight.OfRecords;

    public string Known => KnownWords.Of(Answer!, store);

    public async Task<IActionResult> OnGetAsync(int number, string kind, string unit, CancellationToken cancel)
    {
        if (Recommendation.Find(number) is not { } recommendation || Unit.Find(kind, unit, reference) is not { } found) return NotFound();
        if (!sight.Of(found)) return StatusCode(StatusCodes.Status403Forbidden);
        (Recommendation, Unit) = (recommendation, found);
        var asking = Asking.Read(Request, store, clock, frame.Problems);
        var day = asking.Question?.AsAt ?? LondonTime.Today(clock);
        UnitName = UnitNames.Full(found, day, reference);
        Filter = new Filter(asking, Address(found), null, []);
        frame.Title = $"Recommendation {number}: {recommendation.Title}, {UnitName}";
        frame.Breadcrumbs = [new Crumb("Evidence board", asking.Question is { } asked ? Board.IndexModel.AddressOf(found, asked) : "/"), new Crumb($"Recommendation {number}")];
        if (asking.Question is not { } question)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (asking.IsForm) return Redirect($"{Address(found)}?{question.Query}");
        Answer = await evidence.AnswerAsync(question, cancel);
        Standings = Answer.Standings;
        Reports = await new RuleReports(facts, person, permissions, kinds).OfAsync(Answer, found, Standings.ResultsOf(number, found), rule => Request.Query[PageOf(rule)], cancel);
        Held = await elsewhere.OfAsync(Answer, found, Standings.ResultsOf(number, found), cancel);
        if (sight.OfRecords) Agreements = await agreements.OfAsync(number, found, question, cancel);
        Below = [.. new[] { Standings.RegionsOf(found), Standings.ForcesOf(found) }.Select(TableOf).OfType<Below>()];
        Above = [.. AboveOf(found, day).Where(each => Standings.Of(number, each).Count > 0)];
        Histories = await history.OfAsync(question, ThenBy, number, found, cancel);
        NotePeople();
        return Page();
    }

    /// <summary>The page of this recommendation for another unit.</summary>
    public string Address(Unit unit) => $"/recommendations/{Recommendation.Number}/{unit.Path}";

    public string NameOf(Unit unit) => UnitNames.Full(unit, Answer!.Question.AsAt, reference);

    /// <summary>The field of the address that says which page of a rule's exceptions is shown.</summary>
    public static string PageOf(string rule) => $"page-{rule}";

    /// <summary>What a national body was to deliver, and whether it has; null for a rule of another sort.</summary>
    public Milestone? MilestoneOf(RuleReport report) =>
        report.Rule.Id == $"{Recommendation.Number}-milestone" ? Answer!.Book.Milestones.GetValueOrDefault(Recommendation.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null;

    public bool IsMilestone(RuleReport report) => report.Rule.Id == $"{Recommendation.Number}-milestone";

    private Below? TableOf(IReadOnlyList<Unit> units)
    {
        var results = units.Select(unit => (Unit: unit, Results: Standings.ResultsOf(Recommendation.Number, unit))).Where(each => each.Results.Count > 0).ToList();
        if (results.Count == 0) return null;
        var rules = results[0].Results.Select(each => each.Rule).ToList();
        var counted = results.Where(each => each.Unit.IsCounted(reference)).ToList();
        return new Below(results[0].Unit.Kind == UnitKind.Region ? "regions" : "forces", rules,
            [.. rules.Select((_, place) => $"{counted.Count(each => each.Results[place].Status == Status.Met)} of {counted.Count}")],
            [.. counted.Concat(results.Except(counted)).Where(each => sight.Of(each.Unit))], counted.Count, [.. results.Except(counted).Select(each => UnitNames.Short(each.Unit, Answer!.Question.AsAt, reference))]);
    }

    private IEnumerable<Unit> AboveOf(Unit unit, DateOnly day)
    {
        if (unit.RegionOn(day, reference) is { } region && sight.Of(region)) yield return region;
        if (unit.Kind != UnitKind.National) yield return Unit.Nation;
    }

    private void NotePeople() => viewed.Saw(Officer.Declaration.Name, Reports
        .SelectMany(report => report.Groups).SelectMany(group => group.Rows).SelectMany(row => row.Details.Prepend(row.Subject))
        .Where(each => each.Naming.IsPerson).Select(each => each.Word));
}

/// <summary>How the forces or regions of a unit stand, rule by rule.</summary>
/// <param name="What">forces or regions.</param>
/// <param name="Met">For each rule how many of all of them have met it.</param>
/// <param name="Units">Those that the person may see.</param>
/// <param name="Total">How many there are that count, seen or not.</param>
/// <param name="Uncounted">The names of those that take part and do not count.</param>
internal sealed record Below(string What, IReadOnlyList<Rule> Rules, IReadOnlyList<string> Met, IReadOnlyList<(Unit Unit, IReadOnlyList<Result> Results)> Units, int Total, IReadOnlyList<string> Uncounted);
