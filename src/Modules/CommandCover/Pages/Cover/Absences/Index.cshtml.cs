using ArmedPolicingGov.CommandCover.Absences;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Absences;

/// <summary>Who of a region is away, now or later.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(RotaDesk desk, FactsContext facts, OfficerNames names, ViewLog viewed, Permissions permissions, Person person, PageFrame frame) : PageModel
{
    private FactBook book = null!;

    public string? Region { get; private set; }

    public RotaDesk Desk => desk;

    public OfficerNames Names => names;

    /// <summary>The first to begin first.</summary>
    public IReadOnlyList<Absence> Absences { get; private set; } = [];

    /// <summary>Whoever records for a force of the region records its absences.</summary>
    public bool MayRecord => Region is not null && permissions.MayRecord(person, Absence.Declaration) && book.Reference.ForcesOf(Region, desk.Today).Any(force => person.Writes.Contains($"force/{force}", StringComparer.Ordinal));

    /// <summary>Others than those who need it learn that somebody is away, and not why.</summary>
    public bool MayRead => permissions.MayRead(person, Absence.Declaration);

    /// <summary>How many of their shifts touch it.</summary>
    public int ShiftsIn(Absence absence) => book.Stints.Shifts(absence.Officer).Count(shift => ShiftChecks.DaysOf(shift).Any(absence.IsAwayOn));

    public async Task<IActionResult> OnGetAsync([FromQuery] string? region, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Leave and absence", true);
        frame.Breadcrumbs = [new Crumb("Who covers", Urls.Cover), new Crumb("Leave and absence")];
        (Region, book) = (await desk.ShownAsync(region, cancel), await desk.BookAsync(cancel));
        if (Region is null) return Page();
        if (!desk.Sees(Region)) return StatusCode(StatusCodes.Status403Forbidden);
        var all = await facts.Set<Absence>().Where(each => each.To == null || each.To > desk.Today).OrderBy(each => each.From).ThenBy(each => each.Id).ToListAsync(cancel);
        Absences = [.. all.Where(each => book.RegionOf(each.Officer, desk.Today) == Region)];
        await names.LoadAsync(Absences.Select(each => each.Officer), cancel);
        viewed.Saw(Absence.Declaration.Name, Absences.Select(each => each.Id));
        return Page();
    }
}
