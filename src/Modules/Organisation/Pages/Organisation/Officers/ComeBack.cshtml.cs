using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Careers;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Officers;

/// <summary>Withdraw that an officer left the police service.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class ComeBackModel(OfficerAtHand hand, FactsContext facts, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string Reason = "reason";

    private Officer officer = null!;
    private Leaving leaving = null!;

    public string Name => Officer.Declaration.Label(officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel) => await FindAsync(whose, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var reason = Typed.Text(Reason, "Reason", "Say why it was wrong", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new TakeBackLeaving(leaving, reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{officer.Name} has not left after all", Urls.Officer(officer.Id)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? whose, CancellationToken cancel)
    {
        var (found, status) = await hand.FindAsync(whose, Leaving.Declaration, cancel);
        if (found is null) return StatusCode(status);
        if (await facts.Set<Leaving>().FirstOrDefaultAsync(each => each.Officer == found.Id, cancel) is not { } left) return NotFound();
        (officer, leaving, frame.Title, frame.BackLink) = (found, left, "They have not left after all", Urls.Officer(found.Id));
        return null;
    }
}
