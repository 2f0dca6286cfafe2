using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Joins;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Officers;

/// <summary>Record that an officer is on record under another number too.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class JoinModel(OfficerAtHand hand, FactsContext facts, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string Other = "other";
    public const string Reason = "reason";

    private string officer = "";

    public string Name { get; private set; } = "";

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "officer")] string? whose, [FromQuery(Name = Other)] string? likely, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        if (likely is not null) Typed = Typed.Of([KeyValuePair.Create(Other, new StringValues(likely))]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var other = Typed[Other].ToLowerInvariant();
        if (Column.Officer(Other, "Other number").Read(other, reference, out _) is { } fault) frame.Problems.Add(Other, $"The other number {(other.Length == 0 ? "must be entered" : fault.Problem)}");
        else if (other == officer) frame.Problems.Add(Other, "This is the record itself. Enter the number of the other one");
        else if (await facts.Set<SamePerson>().AnyAsync(each => (each.Officer == officer && each.SameAs == other) || (each.Officer == other && each.SameAs == officer), cancel)) frame.Problems.Add(Other, "These two records are joined already");
        var reason = Typed.Text(Reason, "How you know", "Say how you know that it is the same person", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new JoinRecords(new SamePerson { Officer = officer, SameAs = other, Reason = reason! }, person), cancel);
        return this.LeadOn(frame, kinds, done, "The two records are joined", Urls.Officer(officer), problem => problem.Column == "same_as" ? Other : null) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? whose, CancellationToken cancel)
    {
        var (found, status) = await hand.FindAsync(whose, SamePerson.Declaration, cancel);
        if (found is null) return StatusCode(status);
        (officer, Name, frame.Title, frame.BackLink) = (found.Id, Officer.Declaration.Label(found), "Join with another record of the same person", Urls.Officer(found.Id));
        return null;
    }
}
