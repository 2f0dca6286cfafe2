using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.CommandCover.Pages.Cover;

/// <summary>Who covers a region now and for the next 72 hours, when nobody does, and what is on the rota and does not count.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(RotaDesk desk, FactsContext facts, OfficerNames names, ContactList contacts, PageFrame frame) : PageModel
{
    private const int Hours = 72;

    public RotaDesk Desk => desk;

    public string? Region { get; private set; }

    public Stretch Window { get; private set; } = null!;

    public IReadOnlyList<RoleCover> Roles { get; private set; } = [];

    public IReadOnlyList<Doubt> Doubts { get; private set; } = [];

    public Reliance Reliance { get; private set; } = Reliance.None;

    public OverridesOf Overrides { get; private set; } = null!;

    public bool MayRecord => desk.MayRecord(Shift.Declaration, Region);

    public OfficerNames Names => names;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? region, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Who covers", true);
        Region = await desk.ShownAsync(region, cancel);
        if (Region is null) return Page();
        if (!desk.Sees(Region)) return StatusCode(StatusCodes.Status403Forbidden);
        Window = new Stretch(desk.Now, desk.Now.AddHours(Hours));
        var rota = await desk.LoadAsync(LondonTime.DayOf(Window.From), LondonTime.DayOf(Window.To), cancel);
        Reliance = rota.Reliance;
        var shifts = await desk.ShiftsInAsync(Region, Window, cancel);
        Roles = [.. Codes.SpecialistRole.Codes.Select(role => RoleCover.Of(rota.Book, Region, role, shifts, Window, desk.Today))];
        Overrides = await OverridesOf.LoadAsync(facts, shifts.Select(each => each.Id), names, cancel);
        Doubts = [.. Roles.SelectMany(role => role.Doubts(rota, Overrides))];
        await contacts.LoadAsync(Region, Roles.SelectMany(role => role.Officers).Concat(Overrides.Officers), cancel);
        return Page();
    }
}
