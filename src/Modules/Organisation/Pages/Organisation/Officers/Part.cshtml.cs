using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Joins;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Officers;

/// <summary>Undo that two officers on record were joined as one person.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class PartModel(FactsContext facts, SeenVersions seen, Areas areas, Reference reference, OfficerNames names, Kinds kinds, Permissions permissions, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string Reason = "reason";

    public SamePerson Join { get; private set; } = null!;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public string NameOf(string officer) => names.Of(officer);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? officer, [FromQuery] string? same, CancellationToken cancel) => await FindAsync(officer, same, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? officer, [FromQuery] string? same, CancellationToken cancel)
    {
        if (await FindAsync(officer, same, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var reason = Typed.Text(Reason, "Reason", "Say why they are not the same person", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new PartRecords(Join, reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, "The two records are parted", Urls.Officer(Join.Officer)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? officer, string? same, CancellationToken cancel)
    {
        if (await facts.Set<SamePerson>().SingleOrDefaultAsync(each => each.Officer == officer && each.SameAs == same, cancel) is not { } found) return NotFound();
        if (!permissions.MayRecord(person, SamePerson.Declaration) || !areas.KeepsForce(Identifier.ForceOf(found.Officer))) return StatusCode(StatusCodes.Status403Forbidden);
        await names.LoadAsync([found.Officer, found.SameAs], cancel);
        seen.Show(found);
        (Join, frame.Title, frame.BackLink) = (found, "Part the two records", Urls.Officer(found.Officer));
        return null;
    }
}
