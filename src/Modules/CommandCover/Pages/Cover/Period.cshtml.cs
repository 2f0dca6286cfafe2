using System.Globalization;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.CommandCover.Pages.Cover;

/// <summary>Any period to the minute: how much of it each role is covered, when nobody covers, what does not count, and what is doubtful.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class PeriodModel(RotaDesk desk, FactsContext facts, OfficerNames names, ContactList contacts, PageFrame frame) : PageModel
{
    /// <summary>As many days as recommendation 2 looks at.</summary>
    private const int Days = 28;

    private static readonly TimeSpan Most = TimeSpan.FromDays(367);

    /// <summary>What is said of each role, beside the others.</summary>
    public static IReadOnlyList<(string Words, Func<PeriodCover, string> Value)> Figures { get; } =
    [
        ("Covered", role => role.Share),
        ("Without cover", role => HoursText.Of(role.Cover.Uncovered)),
        ("Gaps", role => role.Gaps.Count.ToString(CultureInfo.InvariantCulture)),
        ("Longest gap", role => role.LongestGap is { } longest ? HoursText.Of(longest) : "None"),
        ("Covered by one commander only", role => HoursText.Of(role.OneDeep)),
    ];

    public string? Region { get; private set; }

    public RotaDesk Desk => desk;

    public OfficerNames Names => names;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public Stretch Period { get; private set; } = null!;

    /// <summary>Empty while there is no period that can be shown.</summary>
    public IReadOnlyList<PeriodCover> Roles { get; private set; } = [];

    public IReadOnlyList<Doubt> Doubts { get; private set; } = [];

    public OverridesOf Overrides { get; private set; } = null!;

    public bool MayRecord => desk.MayRecord(Shift.Declaration, Region);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? region, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Cover over a period", true);
        frame.Breadcrumbs = [new Crumb("Who covers", Urls.Cover), new Crumb("Cover over a period")];
        Region = await desk.ShownAsync(region, cancel);
        if (Region is null) return Page();
        if (!desk.Sees(Region)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Query).WithInstants();
        if (Typed.Date(ShiftForm.From).IsEmpty && Typed.Date(ShiftForm.To).IsEmpty) Typed = Typed.WithTimes(CoverTerms.WindowOf(desk.Today, Days));
        if (Read() is { } period) await ShowAsync(period, cancel);
        else Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private Stretch? Read()
    {
        var (from, to) = (Typed.Moment(ShiftForm.From, "The start", frame.Problems), Typed.Moment(ShiftForm.To, "The end", frame.Problems));
        if (from is not { } begins || to is not { } ends) return null;
        if (ends <= begins) frame.Problems.Add(ShiftForm.To, "The end must be after the start");
        else if (ends - begins > Most) frame.Problems.Add(ShiftForm.To, "Show at most a year at once");
        else return new Stretch(begins, ends);
        return null;
    }

    private async Task ShowAsync(Stretch period, CancellationToken cancel)
    {
        var asAt = LondonTime.DayOf(period.To.AddTicks(-1));
        var rota = await desk.LoadAsync(LondonTime.DayOf(period.From), asAt, cancel);
        var shifts = await desk.ShiftsInAsync(Region!, period, cancel);
        Period = period;
        Roles = [.. Codes.SpecialistRole.Codes.Select(role => new PeriodCover(period, RoleCover.Of(rota.Book, Region!, role, shifts, period, asAt)))];
        Overrides = await OverridesOf.LoadAsync(facts, shifts.Select(each => each.Id), names, cancel);
        Doubts = [.. Roles.SelectMany(role => role.Cover.Doubts(rota, Overrides))];
        await contacts.LoadAsync(Region!, Roles.SelectMany(role => role.Cover.Officers).Concat(Overrides.Officers), cancel);
    }
}
