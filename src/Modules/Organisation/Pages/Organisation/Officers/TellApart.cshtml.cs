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

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Officers;

/// <summary>Record that two officers who look like one person are two.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class TellApartModel(OfficerAtHand hand, FactsContext facts, Reference reference, OfficerNames names, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string Reason = "reason";

    public string Officer { get; private set; } = "";

    public string Other { get; private set; } = "";

    public Typed Typed { get; private set; } = Typed.Of([]);

    public string NameOf(string officer) => names.Of(officer);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? officer, [FromQuery] string? other, CancellationToken cancel) => await FindAsync(officer, other, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? officer, [FromQuery] string? other, CancellationToken cancel)
    {
        if (await FindAsync(officer, other, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var reason = Typed.Text(Reason, "Reason", "Say how you know that they are two people", reference, frame.Problems);
        if (await facts.Set<SamePerson>().AnyAsync(each => (each.Officer == Officer && each.SameAs == Other) || (each.Officer == Other && each.SameAs == Officer), cancel))
            frame.Problems.Add(Reason, "These two records are joined as one person. Part them first, on the officer’s page");
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new TellApart(new DifferentPeople { Officer = Officer, Other = Other, Reason = reason! }, person), cancel);
        return this.LeadOn(frame, kinds, done, "They are recorded as two people", Urls.Alike) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? officer, string? other, CancellationToken cancel)
    {
        if (officer == other || !await facts.Set<Officer>().AnyAsync(each => each.Id == other, cancel)) return NotFound();
        var (found, status) = await hand.FindAsync(officer, DifferentPeople.Declaration, cancel);
        if (found is null) return StatusCode(status);
        await names.LoadAsync([found.Id, other!], cancel);
        (Officer, Other, frame.Title, frame.BackLink) = (found.Id, other!, "These are two people", Urls.Alike);
        return null;
    }
}
