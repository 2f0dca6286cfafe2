using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Recommendations.Queries;
using ArmedPolicingGov.Recommendations.Reading;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Recommendations.Wording;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Recommendations.Pages.Board;

/// <summary>The evidence board: units by recommendations, for a day and a K.</summary>
[Authorize(Policies.Evidence)]
[ReadsNoPersonalData]
internal sealed class IndexModel(Evidence evidence, Reference reference, Person person, Store store, TimeProvider clock, IEnumerable<IStartNotice> startNotices, PageFrame frame) : PageModel
{
    private const string AreaField = "area";

    private readonly Sight sight = new(person);

    public IReadOnlyList<Recommendation> Recommendations => Recommendation.All;

    public Filter Filter { get; private set; } = null!;

    /// <summary>What this person should know before all else.</summary>
    public IReadOnlyList<StartNotice> Notices { get; private set; } = [];

    public string Heading { get; private set; } = "Evidence board";

    public Unit? Shown { get; private set; }

    public Answer? Answer { get; private set; }

    /// <summary>The same question three months earlier, by which trends are told.</summary>
    public Answer? Before { get; private set; }

    public Queries.Board? Board { get; private set; }

    /// <summary>What the answer rests on.</summary>
    public string Known => KnownWords.Of(Answer!, store);

    public string Query => Answer!.Question.Query;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        frame.Wide = true;
        frame.Title = Heading;
        var (given, unit) = ReadArea();
        var asking = Asking.Read(Request, store, clock, frame.Problems);
        Filter = new Filter(asking, "/", given, Areas(asking.Question?.AsAt ?? LondonTime.Today(clock)));
        if (unit is null || asking.Question is not { } question)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (asking.IsForm || Request.Query.ContainsKey(AreaField)) return Redirect(AddressOf(unit, question));
        Notices = await NoticesAsync(cancel);
        Answer = await evidence.AnswerAsync(question, cancel);
        Before = await evidence.AnswerAsync(question with { AsAt = question.AsAt.AddMonths(-3) }, cancel);
        Board = new Queries.Board(unit, Answer, Before, sight, [.. Recommendations.Select(each => each.Number)]);
        (Shown, Heading) = (unit, $"Evidence board: {UnitNames.Full(unit, question.AsAt, reference)}");
        frame.Title = Heading;
        return Page();
    }

    /// <summary>The board of a unit, for a question.</summary>
    public static string AddressOf(Unit unit, Question question) =>
        $"/?{(unit.Kind == UnitKind.Force ? "force" : "region")}={unit.Id}&{question.Query}";

    /// <summary>Why a cell is empty, for those who do not see the rows that it would be in.</summary>
    public static string WhyEmpty(Unit unit) => unit.Kind == UnitKind.Force ? "Not judged for a force" : "Not judged for a region";

    /// <summary>Nothing that anybody recorded makes this force one that rules are judged on.</summary>
    public bool IsUnjudged => Shown!.Kind == UnitKind.Force && !Answer!.Book.Forces.Contains(Shown.Id, StringComparer.Ordinal);

    private async Task<IReadOnlyList<StartNotice>> NoticesAsync(CancellationToken cancel)
    {
        var notices = new List<StartNotice>();
        foreach (var each in startNotices) notices.AddRange(await each.ForAsync(person, cancel));
        return notices;
    }

    /// <summary>The area asked for: as it was given, and what it names; no area is the person's own.</summary>
    private (string Given, Unit? Unit) ReadArea()
    {
        var area = Text(AreaField);
        if (area.Length == 0 && Text("force") is { Length: > 0 } force) area = $"force/{force}";
        if (area.Length == 0 && Text("region") is { Length: > 0 } region) area = region == Reference.National ? Unit.Nation.Path : $"region/{region}";
        if (area.Length == 0) return (sight.Home(reference).Path, sight.Home(reference));
        var unit = area.Split('/') is [var kind, var id] ? Unit.Find(kind, id, reference) : null;
        if (unit is null) frame.Problems.Add(AreaField, $"There is no force or region “{area[(area.IndexOf('/', StringComparison.Ordinal) + 1)..]}”. Choose one from the list");
        else if (!sight.Of(unit))
        {
            frame.Problems.Add(AreaField, $"You cannot see {UnitNames.Full(unit, LondonTime.Today(clock), reference)} by itself. Choose one from the list");
            unit = null;
        }

        return (area, unit);
    }

    private IReadOnlyList<SelectItem> Areas(DateOnly day) =>
    [
        SelectItem.Of(Unit.Nation.Path, UnitNames.Full(Unit.Nation, day, reference)),
        .. reference.Regions.Select(Unit.Region).Where(sight.Of).OrderBy(each => each.Id, StringComparer.Ordinal)
            .SelectMany(region => reference.ForcesOf(region.Id, day).Select(Unit.Force).Where(sight.Of).Select(each => Choice(each, day)).Prepend(Choice(region, day))),
        .. reference.Forces.Select(Unit.Force).Where(force => sight.Of(force) && force.RegionOn(day, reference) is null).Select(each => Choice(each, day)),
    ];

    private SelectItem Choice(Unit unit, DateOnly day) =>
        SelectItem.Of(unit.Path, unit.Kind == UnitKind.Force ? $"– {UnitNames.Short(unit, day, reference)}" : UnitNames.Full(unit, day, reference));

    private string Text(string field) => Request.Query[field].ToString().Trim();
}
