using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Decisions;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>The chief firearms instructor's decision whether a commander needs a session on tactics.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class DecideTacticsModel(IReadFactBooks books, ForcesInSight forces, OfficerNames names, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Reference = "reference";
    public const string Needed = "needed";
    public const string On = "on";
    public const string Reason = "reason";

    private readonly DateOnly today = store.Today(clock);
    private string officer = "";

    public string Name => names.Of(officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        Typed = Typed.WithDefault(On, today).WithDefault(Reference, Deeds.NewReference());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        if (Typed[Needed] is not ("true" or "false")) frame.Problems.Add(Needed, "Choose whether they need a session");
        var on = Typed.Day(On, "The day of the decision", today, frame.Problems) ?? today;
        var reason = Typed.Text(Reason, "Reason", "Say why", reference, frame.Problems) ?? "";
        if (frame.Problems.Any) return Page();
        var decision = new TacticsDecision { Decision = $"{officer}/tactics-{Typed[Reference]}", Officer = officer, Needed = Typed[Needed] == "true", On = on, Reason = reason };
        var done = await mediator.Send(new RecordOne([decision], person), cancel);
        return this.LeadOn(frame, kinds, done, "The decision is recorded", Urls.Commander(officer)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? whose, CancellationToken cancel)
    {
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        if (whose is null || !forces.Knows(book, whose)) return NotFound();
        if (!permissions.MayRecord(person, TacticsDecision.Declaration) || forces.Recording(book.Officers.ForceOf(whose)) is null) return StatusCode(StatusCodes.Status403Forbidden);
        officer = whose;
        await names.LoadAsync([officer], cancel);
        (frame.Title, frame.BackLink) = ($"Decide on a tactics session: {Name}", Urls.Commander(officer));
        return null;
    }
}
