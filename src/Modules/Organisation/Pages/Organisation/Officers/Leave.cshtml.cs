using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
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

/// <summary>Record that an officer leaves the police service; their roles and posts end with it.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class LeaveModel(OfficerAtHand hand, FactsContext facts, Endings endings, Kinds kinds, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Reference = "reference";
    public const string On = "on";
    public const string Why = "why";

    private readonly DateOnly today = store.Today(clock);
    private Officer officer = null!;

    public string Name => Officer.Declaration.Label(officer);

    /// <summary>What they hold now.</summary>
    public Ending Ending { get; private set; } = null!;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        Typed = Typed.Of([new(Reference, Deeds.NewReference())]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var on = Typed.Day(On, "The first day on which they are gone", today, frame.Problems);
        var why = Typed.Code(Why, Leaving.Reasons, "Choose why they leave", frame.Problems);
        var ending = on is { } gone ? await endings.OfAsync(officer.Id, gone, cancel) : Ending;
        if (ending.Later is { } later) frame.Problems.Add(On, $"{officer.Name} cannot have left before: {later}. Give a later day, or correct that first");
        if (frame.Problems.Any) return Page();
        var leaving = new Leaving { Id = $"{officer.Force}/left-{Typed[Reference]}", Officer = officer.Id, On = on!.Value, Why = why };
        var done = await mediator.Send(new RecordLeaving(leaving, ending, person), cancel);
        return this.LeadOn(frame, kinds, done, $"That {officer.Name} leaves is recorded", Urls.Officer(officer.Id)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? whose, CancellationToken cancel)
    {
        var (found, status) = await hand.FindAsync(whose, Leaving.Declaration, cancel);
        if (found is null) return StatusCode(status);
        if (await facts.Set<Leaving>().AnyAsync(each => each.Officer == found.Id, cancel))
        {
            TempData.Notify(new Notice($"That {found.Name} has left is on record already"));
            return Redirect(Urls.Officer(found.Id));
        }

        (officer, frame.Title, frame.BackLink) = (found, "Record that they leave the police service", Urls.Officer(found.Id));
        Ending = await endings.OfAsync(found.Id, today, cancel);
        return null;
    }
}
