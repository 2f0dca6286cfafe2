using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Cadres;

/// <summary>A region's cadres: who is a member, and since when.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(RotaDesk desk, FactsContext facts, OfficerNames names, ViewLog viewed, PageFrame frame) : PageModel
{
    public string? Region { get; private set; }

    public RotaDesk Desk => desk;

    public OfficerNames Names => names;

    /// <summary>By specialism, the longest-standing first: who is a member, and who is to become one.</summary>
    public ILookup<string, CadreMember> Members { get; private set; } = Array.Empty<CadreMember>().ToLookup(each => each.Specialism);

    public bool MayRecord => desk.MayRecord(CadreMember.Declaration, Region);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? region, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Cadres", true);
        frame.Breadcrumbs = [new Crumb("Who covers", Urls.Cover), new Crumb("Cadres")];
        Region = await desk.ShownAsync(region, cancel);
        if (Region is null) return Page();
        if (!desk.Sees(Region)) return StatusCode(StatusCodes.Status403Forbidden);
        var members = await facts.Set<CadreMember>().Where(each => each.Region == Region && (each.To == null || each.To > desk.Today)).ToListAsync(cancel);
        Members = members.OrderBy(each => each.From).ThenBy(each => each.Officer, StringComparer.Ordinal).ToLookup(each => each.Specialism, StringComparer.Ordinal);
        await names.LoadAsync(members.Select(each => each.Officer), cancel);
        viewed.Saw(CadreMember.Declaration.Name, members.Select(each => each.Member));
        return Page();
    }
}
