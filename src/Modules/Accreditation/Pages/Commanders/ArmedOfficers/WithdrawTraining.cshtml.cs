using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.ArmedOfficers;

/// <summary>Withdraw a training day of armed officers that never was, or that was recorded twice, with a reason.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class WithdrawTrainingModel(AfoTrainingDays days, Latest latest, SeenVersions seen, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string ReasonField = "reason";

    private IReadOnlyList<AfoAttendance> attended = [];

    public AfoTrainingDay Day { get; private set; } = null!;

    /// <summary>How many.</summary>
    public int Attended => attended.Count;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? day, CancellationToken cancel) => await FindAsync(day, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? day, CancellationToken cancel)
    {
        if (await FindAsync(day, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var reason = Typed.Text(ReasonField, "Reason", "Say why the training day is withdrawn", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new WithdrawAfoTraining(Day, attended, await latest.OfAsync([Day, .. attended], cancel), reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, "The training day is withdrawn", Urls.ArmedOfficersOf(Day.Force)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? day, CancellationToken cancel)
    {
        var (found, all, closed) = await days.OpenAsync(day, cancel);
        if (found is null) return closed;
        (Day, attended) = (found, all);
        seen.Show([Day, .. attended]);
        (frame.Title, frame.BackLink) = ("Withdraw the whole training day", Urls.AfoTrainingDay(Day.TrainingDay));
        return null;
    }
}
