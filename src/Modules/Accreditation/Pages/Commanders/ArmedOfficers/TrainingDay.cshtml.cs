using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.ArmedOfficers;

/// <summary>One training day of armed officers: what it was about, and who attended.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class TrainingDayModel(AfoTrainingDays days, ForcesInSight forces, OfficerNames names, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public AfoTrainingDay Day { get; private set; } = null!;

    public IReadOnlyList<AfoAttendance> Attended { get; private set; } = [];

    public OfficerNames Names => names;

    public string ForceName => forces.NameOf(Day.Force, store.Today(clock));

    public bool MayChange => days.MayChange(Day);

    public async Task<IActionResult> OnGetAsync([FromRoute] string day, CancellationToken cancel)
    {
        if (await days.FindAsync(day, cancel) is not { } found) return NotFound();
        (Day, Attended) = found;
        await names.LoadAsync(Attended.Select(each => each.Officer), cancel);
        frame.Title = $"Training day of {LondonClock.Date(Day.On)}";
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Armed officers", Urls.ArmedOfficersOf(Day.Force)), new Crumb(frame.Title)];
        return Page();
    }
}
