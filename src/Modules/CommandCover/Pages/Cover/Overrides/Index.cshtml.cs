using ArmedPolicingGov.CommandCover.Overrides;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Overrides;

/// <summary>The overrides of a region: what waits for a second person, and what was decided.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(RotaDesk desk, FactsContext facts, OfficerNames names, ViewLog viewed, Person person, PageFrame frame) : PageModel
{
    private const int Most = 200;

    public string? Region { get; private set; }

    public RotaDesk Desk => desk;

    public OfficerNames Names => names;

    public IReadOnlyList<RotaOverride> Waiting { get; private set; } = [];

    /// <summary>The latest shifts first.</summary>
    public IReadOnlyList<RotaOverride> Decided { get; private set; } = [];

    public bool MayDecide(RotaOverride each) => desk.MayRecord(RotaOverride.Declaration, each.Region) && each.AskedBy != person.Id;

    public bool MayTakeBack(RotaOverride each) => each.State == RotaOverride.Asked && desk.MayRecord(RotaOverride.Declaration, each.Region) && each.AskedBy == person.Id;

    public bool HasLapsed(RotaOverride each) => each.HasLapsed(desk.Now);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? region, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Overrides", true);
        frame.Breadcrumbs = [new Crumb("Who covers", Urls.Cover), new Crumb("Overrides")];
        Region = await desk.ShownAsync(region, cancel);
        if (Region is null) return Page();
        if (!desk.Sees(Region)) return StatusCode(StatusCodes.Status403Forbidden);
        Waiting = await facts.Set<RotaOverride>().Where(each => each.Region == Region && each.State == RotaOverride.Asked).OrderBy(each => each.From).ToListAsync(cancel);
        Decided = await facts.Set<RotaOverride>().Where(each => each.Region == Region && each.State != RotaOverride.Asked).OrderByDescending(each => each.From).Take(Most).ToListAsync(cancel);
        await names.LoadAsync(Waiting.Concat(Decided).SelectMany(OverridesOf.OfficersOf), cancel);
        viewed.Saw(RotaOverride.Declaration.Name, Waiting.Concat(Decided).Select(each => each.Override));
        return Page();
    }
}
