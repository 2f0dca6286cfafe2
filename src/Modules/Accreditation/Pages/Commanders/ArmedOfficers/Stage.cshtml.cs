using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Staging;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.ArmedOfficers;

/// <summary>Record a stage of the selection of an AFO. What is left out shows; a course that is passed makes them one.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class StageModel(ArmedOfficerList officers, IReadFactBooks books, ForcesInSight forces, OfficerNames names, ViewLog viewed, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);
    private IReadOnlyList<AfoStep> done = [];
    private string officer = "";

    public string Name => names.Of(officer);

    /// <summary>The stages that are not passed.</summary>
    public IReadOnlyList<string> Open => done.Open(AfoStep.Stages);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        Typed = Typed.WithDefault(AfoStageForm.On, today).WithDefault(AfoStageForm.Reference, Deeds.NewReference()).WithDefault(AfoStageForm.Stage, Open.FirstOrDefault() ?? "");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var made = AfoStageForm.Read(Typed, officer, done, reference, today, frame.Problems);
        if (frame.Problems.Any) return Page();
        var recorded = await mediator.Send(new RecordAfo("record-afo-stage", made, person), cancel);
        return this.LeadOn(frame, kinds, recorded, "The stage is recorded", Urls.ArmedOfficer(officer)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? whose, CancellationToken cancel)
    {
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        if (whose is null || !forces.Knows(book, whose)) return NotFound();
        if (!permissions.MayRecord(person, AfoStep.Declaration) || forces.Recording(book.Officers.ForceOf(whose)) is null) return StatusCode(StatusCodes.Status403Forbidden);
        officer = whose;
        await names.LoadAsync([officer], cancel);
        (frame.Title, frame.BackLink) = ($"Record a stage of the selection: {Name}", Urls.ArmedOfficer(officer));
        done = await officers.StepsAsync(officer, cancel);
        viewed.Saw(AfoStep.Declaration.Name, done.Select(each => each.Step));
        if (await officers.OfOfficerAsync(officer, today, cancel) is null) return null;
        TempData.Notify(new Notice($"{Name} is accredited as an AFO already"));
        return Redirect(Urls.ArmedOfficer(officer));
    }
}
