using ArmedPolicingGov.CommandCover.Cadres;
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

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Shifts;

/// <summary>The shifts of a region from today on.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(RotaDesk desk, FactsContext facts, OfficerNames names, PageFrame frame) : PageModel
{
    public const int Most = 200;

    private IReadOnlyDictionary<string, ShiftDetail> details = new Dictionary<string, ShiftDetail>(StringComparer.Ordinal);

    public string? Region { get; private set; }

    public RotaDesk Desk => desk;

    public OfficerNames Names => names;

    public IReadOnlyList<Shift> Shifts { get; private set; } = [];

    public OverridesOf Overrides { get; private set; } = null!;

    public Reliance Reliance { get; private set; } = Reliance.None;

    public bool IsCut => Shifts.Count == Most;

    public bool MayRecord => desk.MayRecord(Shift.Declaration, Region);

    /// <summary>"Kidnap and extortion, on call".</summary>
    public string DetailOf(string shift) => details.GetValueOrDefault(shift) is not { } detail ? "–"
        : string.Join(", ", new[] { detail.Specialism is { } specialism ? CadreMember.Specialisms.Words(specialism) : null, ShiftDetail.Duties.Words(detail.Duty) }.OfType<string>());

    public async Task<IActionResult> OnGetAsync([FromQuery] string? region, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Rota", true);
        frame.Breadcrumbs = [new Crumb("Who covers", Urls.Cover), new Crumb("Rota")];
        Region = region ?? desk.Own;
        if (Region is null) return Page();
        if (!desk.Sees(Region)) return StatusCode(StatusCodes.Status403Forbidden);
        var start = LondonTime.StartOf(desk.Today);
        var capped = start - Stint.Longest;
        Shifts = await facts.Set<Shift>().Where(each => each.Region == Region && (each.To == null ? each.From > capped : each.To > start))
            .OrderBy(each => each.From).ThenBy(each => each.Id).Take(Most).ToListAsync(cancel);
        var shown = Shifts.Select(each => each.Id).ToList();
        details = await facts.Set<ShiftDetail>().Where(each => shown.Contains(each.Shift)).ToDictionaryAsync(each => each.Shift, StringComparer.Ordinal, cancel);
        Reliance = await Reliance.LoadAsync(facts, cancel);
        Overrides = await OverridesOf.LoadAsync(facts, shown, names, cancel);
        await names.LoadAsync(Shifts.Select(each => each.Officer).Concat(Overrides.Officers), cancel);
        return Page();
    }
}
