using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Quick;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.ArmedOfficers;

/// <summary>A force's armed officers (AFOs, operational firearms commanders, tactical advisers): who is in date, whose accreditation falls due, who has trained how often, what is on their tickets.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(ArmedOfficerList officers, AfoTrainingDays days, IReadFactBooks books, ForcesInSight forces, OfficerNames names, ViewLog viewed, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Number = "number";

    private FactBook book = null!;

    public DateOnly Today { get; } = store.Today(clock);

    public string? Force { get; private set; }

    /// <summary>The one role that is shown; blank: all.</summary>
    public string Role { get; private set; } = "";

    public string Typed { get; private set; } = "";

    public IReadOnlyList<ArmedOfficer> Officers { get; private set; } = [];

    /// <summary>The last stage of each who is being selected.</summary>
    public IReadOnlyList<AfoStep> InSelection { get; private set; } = [];

    /// <summary>The last training days, with how many attended.</summary>
    public IReadOnlyList<(AfoTrainingDay Day, int Attended)> Trainings { get; private set; } = [];

    public AfoIntervals Intervals { get; private set; } = null!;

    public ForcesInSight Forces => forces;

    public OfficerNames Names => names;

    public bool MayRecord => Force is not null && permissions.MayRecord(person, AfoEvent.Declaration) && forces.Recording(Force) is not null;

    public string WeaponsOf(ArmedOfficer afo) => afo.Weapons.Count == 0 ? "None" : string.Join(", ", afo.Weapons.Select(weapon => book.Items.RowFor(weapon, Force!)?.Name ?? weapon));

    public async Task<IActionResult> OnGetAsync([FromQuery] string? force, [FromQuery] string? number, [FromQuery] string? role, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Armed officers", true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Armed officers")];
        book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        Force = force ?? forces.OpensOn(book);
        if (Force is null) return Page();
        if (!forces.All.Contains(Force, StringComparer.Ordinal)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = (number ?? "").Trim();
        if (Typed.Length > 0 && QuickForm.OfficerOf(Typed, Force) is var sought)
        {
            if (forces.Knows(book, sought)) return Redirect(Urls.ArmedOfficer(sought));
            frame.Problems.Add(Number, "No such officer is on record. Check the number, or record the officer first");
        }

        Intervals = await officers.IntervalsAsync(Force, Today, cancel);
        var all = await officers.OfForceAsync(Force, Today, cancel);
        Role = AfoEvent.Roles.Has(role ?? "") ? role! : "";
        Officers = [.. all.Where(each => Role.Length == 0 || each.Role == Role)];
        Trainings = await days.LastAsync(Force, cancel);
        InSelection = await officers.InSelectionAsync(Force, all, cancel);
        await names.LoadAsync(Officers.Select(each => each.Officer).Concat(InSelection.Select(each => each.Officer)), cancel);
        viewed.Saw(AfoStep.Declaration.Name, InSelection.Select(each => each.Step));
        return Page();
    }
}
