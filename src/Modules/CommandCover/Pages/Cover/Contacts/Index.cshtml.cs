using ArmedPolicingGov.CommandCover.Contacts;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Contacts;

/// <summary>How everybody on a region's rota of the next weeks is reached, and who has no contact on record.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(RotaDesk desk, OnRotaSoon soon, ContactList contacts, OfficerNames names, PageFrame frame) : PageModel
{
    public RotaDesk Desk => desk;

    public OfficerNames Names => names;

    public ContactList Contacts => contacts;

    public string? Region { get; private set; }

    /// <summary>With the first shift ahead; null: none, but they are of a cadre.</summary>
    public IReadOnlyList<(string Officer, Shift? Next)> OnRota { get; private set; } = [];

    public bool MayRecord => desk.MayRecord(RotaContact.Declaration, Region);

    public int Missing => OnRota.Count(each => contacts.Of(each.Officer) is null);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? region, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Contacts on the rota", true);
        frame.Breadcrumbs = [new Crumb("Who covers", Urls.Cover), new Crumb("Contacts")];
        Region = await desk.ShownAsync(region, cancel);
        if (Region is null) return Page();
        if (!desk.Sees(Region)) return StatusCode(StatusCodes.Status403Forbidden);
        OnRota = await soon.OfAsync(Region, cancel);
        await contacts.LoadAsync(Region, OnRota.Select(each => each.Officer), cancel);
        return Page();
    }
}
