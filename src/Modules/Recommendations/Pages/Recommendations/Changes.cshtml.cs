using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Recommendations.Queries;
using ArmedPolicingGov.Recommendations.Reading;
using ArmedPolicingGov.Recommendations.Wording;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Recommendations.Pages.Recommendations;

/// <summary>What changed for a unit between two dates, and which records did it.</summary>
[Authorize(Policies.Evidence)]
[ReadsPersonalData]
internal sealed class ChangesModel(Evidence evidence, Changes changes, IFindFacts facts, Reference reference, Person person, Store store, TimeProvider clock, ViewLog viewed, PageFrame frame) : PageModel
{
    private readonly Sight sight = new(person);

    public Recommendation Recommendation { get; private set; } = null!;

    public Unit Unit { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public Asking Asking { get; private set; } = null!;

    public DateParts From { get; private set; } = null!;

    /// <summary>The two questions; null when they could not be understood.</summary>
    public (Question From, Question To)? Asked { get; private set; }

    public string Known { get; private set; } = "";

    public IReadOnlyList<ChangedRule> Rules { get; private set; } = [];

    public bool SeesRecords => sight.OfRecords;

    public string Address => $"/recommendations/{Recommendation.Number}/{Unit.Path}";

    public async Task<IActionResult> OnGetAsync(int number, string kind, string unit, CancellationToken cancel)
    {
        if (Recommendation.Find(number) is not { } recommendation || Unit.Find(kind, unit, reference) is not { } found) return NotFound();
        if (!sight.Of(found)) return StatusCode(StatusCodes.Status403Forbidden);
        (Recommendation, Unit) = (recommendation, found);
        (Asking, From, var earlier) = Asking.ReadTwo(Request, store, clock, frame.Problems);
        UnitName = UnitNames.Full(found, Asking.Question?.AsAt ?? LondonTime.Today(clock), reference);
        frame.Title = $"What changed: recommendation {number}, {UnitName}";
        frame.Breadcrumbs = [new Crumb("Evidence board", "/"), new Crumb($"Recommendation {number}", Address), new Crumb("What changed")];
        if (Asking.Question is not { } later || earlier is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (Asking.IsForm) return Redirect($"{Address}/changes?from={LondonTime.Format(earlier.AsAt)}&{later.Query}");
        Asked = (earlier, later);
        Known = KnownWords.Of(await evidence.AnswerAsync(later, cancel), store);
        var between = await changes.BetweenAsync(earlier, later, number, found, cancel);
        Rules = await ChangedRule.OfAsync(facts, sight, between, cancel);
        viewed.Saw(Officer.Declaration.Name, Rules.SelectMany(rule => rule.Rows).SelectMany(row => row.Details.Prepend(row.Subject)).Where(each => each.Naming.IsPerson).Select(each => each.Word));
        return Page();
    }
}
