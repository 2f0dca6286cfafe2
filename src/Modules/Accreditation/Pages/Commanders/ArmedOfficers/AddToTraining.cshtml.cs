using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.ArmedOfficers;

/// <summary>Add people to a training day of armed officers on record who were forgotten.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class AddToTrainingModel(AfoTrainingDays days, ArmedOfficerList officers, IReadFactBooks books, ForcesInSight forces, OfficerNames names, Latest latest, SeenVersions seen, Kinds kinds, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);
    private IReadOnlyList<string> already = [];
    private IReadOnlyList<ArmedOfficer> all = [];

    public AfoTrainingDay Day { get; private set; } = null!;

    public IReadOnlyList<(string Officer, string Words)> Officers { get; private set; } = [];

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? day, CancellationToken cancel) => await FindAsync(day, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? day, CancellationToken cancel)
    {
        if (await FindAsync(day, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        var attended = AfoTrainingForm.ReadAttended(Typed, Day.Force, already, all, book, forces, today, frame.Problems);
        if (frame.Problems.Any) return Page();
        List<AfoAttendance> added = [.. attended.Select(officer => new AfoAttendance { TrainingDay = Day.TrainingDay, Officer = officer })];
        var done = await mediator.Send(new AddToAfoTraining(added, await latest.OfAsync(added, cancel), person), cancel);
        return this.LeadOn(frame, kinds, done, added.Count == 1 ? "One officer is added to the training day" : $"{added.Count} officers are added to the training day", Urls.AfoTrainingDay(Day.TrainingDay)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? day, CancellationToken cancel)
    {
        var (found, attended, closed) = await days.OpenAsync(day, cancel);
        if (found is null) return closed;
        (Day, already) = (found, [.. attended.Select(each => each.Officer)]);
        all = await officers.OfForceAsync(Day.Force, today, cancel);
        var left = all.Select(each => each.Officer).Distinct(StringComparer.Ordinal).Except(already, StringComparer.Ordinal).ToList();
        await names.LoadAsync(left, cancel);
        Officers = [.. left.Select(officer => (officer, names.Of(officer))).OrderBy(each => each.Item2, StringComparer.Ordinal)];
        seen.Show([Day, .. attended]);
        (frame.Title, frame.BackLink) = ("Add people to the training day", Urls.AfoTrainingDay(Day.TrainingDay));
        return null;
    }
}
