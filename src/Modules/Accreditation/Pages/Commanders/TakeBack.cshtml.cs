using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>Withdraw an event that was recorded of a commander in error, the same day or later, with what was recorded together with it.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class TakeBackModel(FactsContext facts, SeenVersions seen, IReadFacts read, IReadFactBooks books, ForcesInSight forces, OfficerNames names, Latest latest, Reference reference, Kinds kinds, Permissions permissions, Person person, ViewLog viewed, IMediator mediator, PageFrame frame) : PageModel
{
    public const string ReasonField = "reason";

    private FactBook book = null!;
    private CommanderEvent one = null!;

    public string Name => names.Of(one.Officer);

    public RecordedTogether Together { get; private set; } = null!;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public string NameOf(string item) => book.Items.RowFor(item, book.Officers.ForceOf(one.Officer))?.Name ?? item;

    /// <summary>Whether an event is one that stands by itself: the stages of a road belong to the road.</summary>
    public static bool Concerns(CommanderEvent each) => each.Kind is not ("selection" or "initial-accreditation" or "tactical-adviser-session" or "mentored");

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "event")] string? recorded, CancellationToken cancel) => await FindAsync(recorded, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "event")] string? recorded, CancellationToken cancel)
    {
        if (await FindAsync(recorded, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var reason = Typed.Text(ReasonField, "What was wrong", "Say what was wrong", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        List<Fact> all = [.. Together.Events, .. Together.Further];
        var done = await mediator.Send(new TakeBack(all, await latest.OfAsync(all, cancel), $"Recorded in error: {reason}", person), cancel);
        return this.LeadOn(frame, kinds, done, $"Withdrawn for {Name}: {Credit.Words(one, NameOf)}", Urls.Commander(one.Officer)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? recorded, CancellationToken cancel)
    {
        book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        if (await latest.WithdrawnAsync(CommanderEvent.Declaration, recorded, cancel) is { } last && last.Values[CommanderEvent.Declaration.PlaceOf("officer")] is var whose && forces.Knows(book, whose))
            return new LedAway(Urls.Commander(whose), "This is withdrawn already. This is the commander as they are on record now");
        if (recorded is null || await facts.Set<CommanderEvent>().SingleOrDefaultAsync(each => each.Event == recorded, cancel) is not { } found || !forces.Knows(book, found.Officer)) return NotFound();
        if (!permissions.MayRecord(person, CommanderEvent.Declaration) || forces.Recording(book.Officers.ForceOf(found.Officer)) is null) return StatusCode(StatusCodes.Status403Forbidden);
        if (found.Reference is { } session && await facts.Set<SessionAttendance>().AnyAsync(each => each.Session == session && each.Officer == found.Officer, cancel)) return Redirect(Urls.TakeOut(session, found.Officer));
        if (!Concerns(found)) return Redirect(RecordUrls.Withdraw(CommanderEvent.Declaration, found.Event));
        (one, Together) = (found, await RecordedTogether.WithAsync(found, facts, read, cancel));
        seen.Show([.. Together.Events, .. Together.Further]);
        await names.LoadAsync([one.Officer], cancel);
        viewed.Saw(CommanderEvent.Declaration.Name, Together.Events.Select(each => each.Event));
        (frame.Title, frame.BackLink) = ("Withdraw what was recorded in error", Urls.Commander(one.Officer));
        return null;
    }
}
