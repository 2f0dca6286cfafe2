using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.ArmedOfficers;

/// <summary>One officer as an AFO, or on the way to it: selection, accreditations, training cycles, the weapons on the ticket.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class OfficerModel(ArmedOfficerList officers, FactsContext facts, IReadFactBooks books, ForcesInSight forces, OfficerNames names, ViewLog viewed, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private FactBook book = null!;

    public DateOnly Today { get; } = store.Today(clock);

    public string Officer { get; private set; } = "";

    public string Force { get; private set; } = "";

    public string ForceName => forces.NameOf(Force, Today);

    public string Name => names.Of(Officer);

    /// <summary>Null for somebody who was never accredited as an AFO.</summary>
    public ArmedOfficer? Afo { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<AfoStep> Steps { get; private set; } = [];

    public IReadOnlyList<AfoEvent> Events { get; private set; } = [];

    public IReadOnlyList<TicketEvent> Tickets { get; private set; } = [];

    public IReadOnlyList<AfoTrainingDay> Trained { get; private set; } = [];

    /// <summary>What the reader may record, with its page.</summary>
    public IReadOnlyList<(string Href, string Text)> Acts { get; private set; } = [];

    public string NameOf(string weapon) => book.Items.RowFor(weapon, Force)?.Name ?? weapon;

    public async Task<IActionResult> OnGetAsync([FromRoute] string officer, CancellationToken cancel)
    {
        book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        (Officer, Force) = (officer, book.Officers.ForceOf(officer));
        if (!forces.All.Contains(Force, StringComparer.Ordinal)) return StatusCode(StatusCodes.Status403Forbidden);
        if (!forces.Knows(book, officer)) return NotFound();
        await names.LoadAsync([officer], cancel);
        (frame.Title, frame.Wide) = ($"{Name} as an armed officer", true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Armed officers", Urls.ArmedOfficersOf(Force)), new Crumb(Name)];
        Afo = await officers.OfOfficerAsync(officer, Today, cancel);
        Steps = await officers.StepsAsync(officer, cancel);
        Events = await officers.EventsAsync(officer, cancel);
        Trained = await officers.TrainedAsync(officer, cancel);
        Tickets = await facts.Set<TicketEvent>().Where(each => each.Officer == officer).OrderByDescending(each => each.On).ToListAsync(cancel);
        viewed.Saw(AfoStep.Declaration.Name, Steps.Select(each => each.Step));
        viewed.Saw(AfoEvent.Declaration.Name, Events.Select(each => each.Event));
        if (permissions.MayRecord(person, AfoEvent.Declaration) && forces.Recording(Force) is not null) Acts = [.. Offered()];
        return Page();
    }

    private IEnumerable<(string Href, string Text)> Offered()
    {
        if (AfoStages.Open(Steps).Count > 0 && Afo is null) yield return (Urls.AfoStage(Officer), "Record a stage of the selection");
        foreach (var act in AfoAct.All.Where(act => act.Suits(Afo))) yield return (act.IsOfACommander(book, Officer, Afo, Today) ? Urls.Standing(Officer, act.Code) : Urls.AfoAct(Officer, act.Code), act.Title);
        if (Afo is not null) yield return (Urls.AfoTraining, "Record a training day");
    }
}
