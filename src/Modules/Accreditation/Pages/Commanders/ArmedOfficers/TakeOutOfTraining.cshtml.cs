using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.ArmedOfficers;

/// <summary>Take somebody out of a training day of armed officers who did not attend it, with a reason.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class TakeOutOfTrainingModel(AfoTrainingDays days, OfficerNames names, Latest latest, SeenVersions seen, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string ReasonField = "reason";

    private AfoAttendance attendance = null!;

    public AfoTrainingDay Day { get; private set; } = null!;

    public string Name => names.Of(attendance.Officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? day, [FromQuery] string? officer, CancellationToken cancel) => await FindAsync(day, officer, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? day, [FromQuery] string? officer, CancellationToken cancel)
    {
        if (await FindAsync(day, officer, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var reason = Typed.Text(ReasonField, "Reason", "Say why they are taken out", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new TakeOutOfAfoTraining(attendance, await latest.OfAsync([attendance], cancel), reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{Name} is taken out of the training day", Urls.AfoTrainingDay(Day.TrainingDay)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? day, string? officer, CancellationToken cancel)
    {
        var (found, attended, closed) = await days.OpenAsync(day, cancel);
        if (found is null) return closed;
        if (attended.FirstOrDefault(each => each.Officer == officer) is not { } taken)
            return officer is null ? NotFound() : new LedAway(Urls.AfoTrainingDay(found.TrainingDay), "They are not on record as having attended. This is the training day as it is now");
        (Day, attendance) = (found, taken);
        await names.LoadAsync([attendance.Officer], cancel);
        seen.Show(Day, attendance);
        (frame.Title, frame.BackLink) = ($"Take {Name} out of the training day", Urls.AfoTrainingDay(Day.TrainingDay));
        return null;
    }
}
