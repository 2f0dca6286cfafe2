using ArmedPolicingGov.CommandCover.Acts;
using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Cadres;

/// <summary>End a membership of a cadre.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class EndModel(RotaDesk desk, FactsContext facts, OfficerNames names, Latest latest, SeenVersions seen, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string Until = "until";
    public const string ReasonField = "reason";

    public CadreMember Member { get; private set; } = null!;

    public string Name => names.Of(Member.Officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? member, CancellationToken cancel)
    {
        if (await FindAsync(member, cancel) is { } closed) return closed;
        Typed = Typed.WithDefault(Until, desk.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? member, CancellationToken cancel)
    {
        if (await FindAsync(member, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        if (Typed.Date(Until).TryRead("The day", Until, frame.Problems, out var until) && until < Member.From) frame.Problems.Add(Until, "The day must not lie before they became a member");
        var reason = Typed.Text(ReasonField, "Reason", "Say why it ends", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new EndMembership(Member, until!.Value, await latest.OfAsync([Member], cancel), reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, $"The membership of {Name} ends", Urls.Of(Urls.Cadres, Member.Region)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? member, CancellationToken cancel)
    {
        if (await facts.Set<CadreMember>().SingleOrDefaultAsync(each => each.Member == member, cancel) is not { } found) return NotFound();
        if (!desk.MayRecord(CadreMember.Declaration, found.Region)) return StatusCode(StatusCodes.Status403Forbidden);
        Member = found;
        seen.Show(found);
        await names.LoadAsync([found.Officer], cancel);
        (frame.Title, frame.BackLink) = ($"End the membership of {Name}", Urls.Of(Urls.Cadres, found.Region));
        return null;
    }
}
