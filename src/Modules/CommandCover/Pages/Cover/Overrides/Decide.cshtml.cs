using ArmedPolicingGov.CommandCover.Acts;
using ArmedPolicingGov.CommandCover.Overrides;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Overrides;

/// <summary>Approve or refuse an override, as somebody else than who asked for it.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class DecideModel(RotaDesk desk, FactsContext facts, OfficerNames names, Latest latest, SeenVersions seen, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string Decision = "decision";
    public const string ReasonField = "reason";

    private PastShift? giver;

    public RotaOverride Asked { get; private set; } = null!;

    /// <summary>Whose shift they would take, in words; null: it is a shift of its own.</summary>
    public string? Giver => Asked.Swaps is null ? null : giver is null ? "It is on the rota no more" : Asked.IsMove ? $"{LondonClock.DateAndTime(giver.Shift.From)} to {LondonClock.DateAndTime(Stint.EndOf(giver.Shift))}: {Asked.SwapReason}" : $"{names.Of(giver.Shift.Officer)}: {Asked.SwapReason}";

    public OfficerNames Names => names;

    public string Name => names.Of(Asked.Officer);

    public bool IsOwn => Asked.AskedBy == person.Id;

    public bool HasLapsed => Asked.HasLapsed(desk.Now);

    /// <summary>What stands in the way of the shift now.</summary>
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "override")] string? asked, CancellationToken cancel) => await FindAsync(asked, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "override")] string? asked, CancellationToken cancel)
    {
        if (await FindAsync(asked, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var approves = Typed[Decision] == RotaOverride.Approved;
        if (!approves && Typed[Decision] != RotaOverride.Refused) frame.Problems.Add(Decision, "Choose whether you approve it");
        var reason = Typed.Text(ReasonField, "Reason", "Say why", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new DecideOverride(Asked, approves, reason!, await latest.OfAsync([Asked], cancel), person), cancel);
        return this.LeadOn(frame, kinds, done, approves ? $"{Name} is on the rota by an override" : $"The override for {Name} is refused", Urls.Of(Urls.Overrides, Asked.Region)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? reference, CancellationToken cancel)
    {
        if (await facts.Set<RotaOverride>().SingleOrDefaultAsync(each => each.Override == reference, cancel) is not { } found) return NotFound();
        if (!desk.MayRecord(RotaOverride.Declaration, found.Region)) return StatusCode(StatusCodes.Status403Forbidden);
        Asked = found;
        if (found.State != RotaOverride.Asked)
        {
            TempData.Notify(new Notice("This override was decided already"));
            return Redirect(Urls.Of(Urls.Overrides, found.Region));
        }

        var planned = found.AsShift();
        giver = found.Swaps is null ? null : await PastShift.FindAsync(facts, found.Swaps, cancel);
        // Who takes over hears from the act that the shift is another; other times would pass over those that it got since.
        seen.Show(found, found.IsMove ? giver?.Shift : null);
        Refusals = (await desk.LoadAsync([planned.Shift], cancel)).Against(planned);
        await names.LoadAsync(OverridesOf.OfficersOf(found).Concat(giver is null ? [] : [giver.Shift.Officer]), cancel);
        (frame.Title, frame.BackLink) = ($"Decide whether {Name} may take this shift", Urls.Of(Urls.Overrides, found.Region));
        return null;
    }
}
