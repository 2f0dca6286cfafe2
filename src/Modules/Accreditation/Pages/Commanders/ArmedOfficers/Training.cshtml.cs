using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.ArmedOfficers;

/// <summary>Record a training day of armed officers once, for all who attended.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class TrainingModel(ArmedOfficerList officers, IReadFactBooks books, ForcesInSight forces, OfficerNames names, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);
    private FactBook book = null!;
    private IReadOnlyList<ArmedOfficer> all = [];
    private string force = "";

    public string ForceName => forces.NameOf(force, today);

    public IReadOnlyList<(string Officer, string Words)> Officers { get; private set; } = [];

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.WithDefault(AfoTrainingForm.On, today).WithDefault(AfoTrainingForm.Reference, $"{force}/afo-training-{Deeds.NewReference()}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        var (day, attended) = AfoTrainingForm.Read(Typed, force, all, book, forces, reference, today, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new RecordAfoTraining(day, attended, person), cancel);
        return this.LeadOn(frame, kinds, done, attended.Count == 1 ? "The training day is recorded for one officer" : $"The training day is recorded for {attended.Count} officers", Urls.ArmedOfficersOf(force)) ?? Page();
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        (frame.Title, frame.BackLink) = ("Record a training day of armed officers", Urls.ArmedOfficers);
        if (!permissions.MayRecord(person, AfoTrainingDay.Declaration) || forces.Recording(null) is not { } own) return false;
        (force, book) = (own, (await books.AsKnownAsync(null, Clock.System, cancel)).Book);
        all = await officers.OfForceAsync(force, today, cancel);
        await names.LoadAsync(all.Select(each => each.Officer), cancel);
        Officers = [.. all.Select(each => each.Officer).Distinct(StringComparer.Ordinal).Select(officer => (officer, names.Of(officer))).OrderBy(each => each.Item2, StringComparer.Ordinal)];
        return true;
    }
}
