using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.ArmedOfficers;

/// <summary>Correct when a training day of armed officers was, what it was about or who gave it, with a reason.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class CorrectTrainingModel(AfoTrainingDays days, Latest latest, SeenVersions seen, Reference reference, Kinds kinds, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string ReasonField = "reason";

    public AfoTrainingDay Day { get; private set; } = null!;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? day, CancellationToken cancel)
    {
        if (await FindAsync(day, cancel) is { } closed) return closed;
        Typed = AfoTrainingForm.Fill(Typed, Day);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? day, CancellationToken cancel)
    {
        if (await FindAsync(day, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var corrected = AfoTrainingForm.ReadDay(Typed, Day, reference, store.Today(clock), frame.Problems);
        var reason = Typed.Text(ReasonField, "What was wrong", "Say what was wrong", reference, frame.Problems);
        if (!frame.Problems.Any && corrected == Day) frame.Problems.Add(AfoTrainingForm.Content, "This is what is on record already. Change what is wrong, or go back");
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new CorrectAfoTraining(corrected, await latest.OfAsync([Day], cancel), reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, "The training day is corrected", Urls.AfoTrainingDay(Day.TrainingDay)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? day, CancellationToken cancel)
    {
        var (found, _, closed) = await days.OpenAsync(day, cancel);
        if (found is null) return closed;
        Day = found;
        seen.Show(Day);
        (frame.Title, frame.BackLink) = ("Correct the training day", Urls.AfoTrainingDay(Day.TrainingDay));
        return null;
    }
}
