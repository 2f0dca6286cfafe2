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

/// <summary>Everybody and everything that a rule judged of a unit, met or not.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class MembersModel(Evidence evidence, IFindFacts facts, Rulebook rules, Reference reference, Person person, Store store, TimeProvider clock, ViewLog viewed, PageFrame frame) : PageModel
{
    public Rule Rule { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public Answer? Answer { get; private set; }

    public PageOf<Member> Members { get; private set; } = null!;

    public Labels Labels { get; private set; } = null!;

    /// <summary>What the detail of a member names; null where members have none.</summary>
    public Naming? Detail { get; private set; }

    public RuleWords Words => RuleWords.Of(Rule);

    public string Known => KnownWords.Of(Answer!, store);

    public string PageAddress => $"{Request.Path}?{Answer!.Question.Query}&page={{page}}";

    public async Task<IActionResult> OnGetAsync(int number, string kind, string unit, string rule, CancellationToken cancel)
    {
        if (Recommendation.Find(number) is null || Unit.Find(kind, unit, reference) is not { } found) return NotFound();
        if (rules.Find(rule) is not { } known || known.Recommendation != number || known.UnitKind != found.Kind || RuleWords.Of(known).CountsTime) return NotFound();
        if (!new Sight(person).Of(found)) return StatusCode(StatusCodes.Status403Forbidden);
        var asking = Asking.Read(Request, store, clock, frame.Problems);
        (Rule, UnitName) = (known, UnitNames.Full(found, asking.Question?.AsAt ?? LondonTime.Today(clock), reference));
        frame.Title = $"{Words.Name}, {UnitName}";
        if (asking.Question is not { } question)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        frame.Breadcrumbs = [new Crumb("Evidence board", Board.IndexModel.AddressOf(found, question)), new Crumb($"Recommendation {number}", $"/recommendations/{number}/{found.Path}?{question.Query}"), new Crumb(Words.Name)];
        Answer = await evidence.AnswerAsync(question, cancel);
        Members = PageOf<Member>.From(known.Judge(Answer.Book, question.AsAt, found.Id).Members, Request.Query["page"]);
        Detail = Members.Items.Any(each => each.Detail.Length > 0) ? Words.Details[0].Names[0] : null;
        Labels = await Labels.FindAsync(facts, Members.Items.SelectMany(Names), cancel);
        viewed.Saw(Officer.Declaration.Name, Members.Items.SelectMany(Names).Where(each => each.Naming.IsPerson).Select(each => each.Word));
        return Page();
    }

    private IEnumerable<(Naming Naming, string Word)> Names(Member member) =>
        Detail is null ? [(Words.Subject, member.Subject)] : [(Words.Subject, member.Subject), (Detail, member.Detail)];
}
