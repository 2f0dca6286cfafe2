using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Organisation.Transfers;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Officers;

/// <summary>Undo that an officer was taken over from another force, as long as nothing else is on record under their new number.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class UndoModel(FindTakenOver find, Areas areas, OfficerNames names, Reference reference, ViewLog viewed, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Reason = "reason";

    public TakenOver Taken { get; private set; } = null!;

    public string Name => names.Of(Taken.Acceptance.ToOfficer);

    public string FromForce => areas.ForceName(Identifier.ForceOf(Taken.Acceptance.FromOfficer), store.Today(clock));

    public IEnumerable<string> Withdrawn => Taken.Recorded.Select(each => kinds.Of(each)).Zip(Taken.Recorded, (kind, fact) => TakenOver.Words(new NamingFact(kind, "", kind.Label(fact), 0)));

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? transfer, CancellationToken cancel) => await FindAsync(transfer, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? transfer, CancellationToken cancel)
    {
        if (await FindAsync(transfer, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var reason = Typed.Text(Reason, "Reason", "Say why", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new UndoAcceptance(Taken.Acceptance.Transfer, reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{Name} is not taken over any more", Urls.Officers) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? transfer, CancellationToken cancel)
    {
        if (await find.FindAsync(transfer, cancel) is not { } taken) return NotFound();
        var officer = taken.Acceptance.ToOfficer;
        if (!permissions.MayRecord(person, Acceptance.Declaration) || !areas.KeepsForce(Identifier.ForceOf(officer))) return StatusCode(StatusCodes.Status403Forbidden);
        Taken = taken;
        await names.LoadAsync([officer], cancel);
        foreach (var each in taken.Since.GroupBy(each => each.Kind.Name, StringComparer.Ordinal)) viewed.Saw(each.Key, each.Select(fact => fact.Key));
        foreach (var each in taken.Recorded) viewed.Saw(kinds.Of(each).Name, kinds.Of(each).KeyOf(each));
        (frame.Title, frame.BackLink) = ($"Undo that {Name} was taken over", Urls.Officer(officer));
        return null;
    }
}
