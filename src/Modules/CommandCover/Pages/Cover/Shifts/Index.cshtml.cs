using System.Globalization;
using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Shifts;

/// <summary>The shifts of a region, a week at a time and day by day, each with what keeps it from counting or makes it doubtful.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(RotaDesk desk, FactsContext facts, OfficerNames names, ContactList contacts, PageFrame frame) : PageModel
{
    public const string From = "from";

    private RotaBook rota = null!;
    private ILookup<string, Uncounted> uncounted = null!;
    private ILookup<string, Doubt> doubts = null!;

    public string? Region { get; private set; }

    public RotaDesk Desk => desk;

    public OfficerNames Names => names;

    public Typed Typed { get; private set; } = null!;

    /// <summary>The seven days that are shown.</summary>
    public Days Week { get; private set; } = null!;

    /// <summary>The shifts by the first of the days on which they run.</summary>
    public IReadOnlyList<(DateOnly Day, IReadOnlyList<Shift> Shifts)> ByDay { get; private set; } = [];

    /// <summary>Everybody on the rota that week, as choices.</summary>
    public IReadOnlyList<SelectItem> Officers { get; private set; } = [];

    public OverridesOf Overrides { get; private set; } = null!;

    public Reliance Reliance => rota.Reliance;

    public bool MayRecord => desk.MayRecord(Shift.Declaration, Region);

    public string Title => Week.First == PatternForm.Monday(desk.Today) ? "This week" : string.Create(CultureInfo.InvariantCulture, $"The week from {DayText.Of(Week.First)}");

    /// <summary>The same page, so many days later, with the same filter.</summary>
    public string Later(int days) => $"{Urls.Week(Region!, Week.First.AddDays(days))}&role={Uri.EscapeDataString(Typed[ShiftForm.Role])}&officer={Uri.EscapeDataString(Typed[OfficerChoice.Officer])}";

    /// <summary>"Kidnap and extortion, on call".</summary>
    public string DetailOf(Shift shift) => rota.Details.GetValueOrDefault(shift.Id) is not { } detail ? "Duty is not recorded"
        : detail.Specialism is { } specialism ? $"{CadreMember.Specialisms.Words(specialism)}, {ShiftDetail.Duties.Words(detail.Duty).ToLowerInvariant()}" : ShiftDetail.Duties.Words(detail.Duty);

    /// <summary>Why a shift was recorded after it began; null: it was not.</summary>
    public string? AfterwardsOf(Shift shift) => rota.Details.GetValueOrDefault(shift.Id)?.Afterwards;

    /// <summary>What of a shift does not count, and why.</summary>
    public IEnumerable<string> UncountedOf(Shift shift) => uncounted[shift.Id].Select(UncountedText.Of);

    /// <summary>What is doubtful of a shift that counts, beside an override, which has its own words.</summary>
    public IEnumerable<string> DoubtsOf(Shift shift) => doubts[shift.Id].Where(each => each.Override is null && each.Why != Doubt.Afterwards).Select(each => each.Words).Distinct(StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? region, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Rota", true);
        frame.Breadcrumbs = [new Crumb("Who covers", Urls.Cover), new Crumb("Rota")];
        Typed = Typed.Of(Request.Query);
        Region = await desk.ShownAsync(region, cancel);
        if (Region is null) return Page();
        if (!desk.Sees(Region)) return StatusCode(StatusCodes.Status403Forbidden);
        var first = FirstDay();
        (Week, Typed) = (new Days(first, first.AddDays(6)), Typed.WithDefault(From, first));
        var window = new Stretch(LondonTime.StartOf(first), LondonTime.EndOf(Week.Last));
        rota = await desk.LoadAsync(first, Week.Last, cancel);
        await JudgeAsync(await desk.ShiftsInAsync(Region, window, cancel), window, cancel);
        return Page();
    }

    private async Task JudgeAsync(IReadOnlyList<Shift> all, Stretch window, CancellationToken cancel)
    {
        Overrides = await OverridesOf.LoadAsync(facts, all.Select(each => each.Id), names, cancel);
        var roles = Codes.SpecialistRole.Codes.Select(role => RoleCover.Of(rota.Book, Region!, role, all, window, Week.Last)).ToList();
        uncounted = all.SelectMany(each => rota.Book.UncountedOf([each], WholeOf(each, window), Week.Last)).ToLookup(each => each.Shift.Id, StringComparer.Ordinal);
        doubts = roles.SelectMany(each => each.Doubts(rota, Overrides)).ToLookup(each => each.Shift.Id, StringComparer.Ordinal);
        await contacts.LoadAsync(Region!, all.Select(each => each.Officer).Concat(Overrides.Officers), cancel);
        Officers = [.. all.Select(each => each.Officer).Append(Typed[OfficerChoice.Officer]).Where(each => each.Length > 0).Distinct(StringComparer.Ordinal).Select(each => SelectItem.Of(each, names.Of(each))).OrderBy(each => each.Text, StringComparer.Ordinal)];
        ByDay = [.. all.Where(IsChosen).OrderBy(each => each.From).ThenBy(each => each.Id, StringComparer.Ordinal)
            .GroupBy(each => LondonTime.DayOf(each.From) is var day && day > Week.First ? day : Week.First).Select(each => (each.Key, (IReadOnlyList<Shift>)[.. each]))];
    }

    /// <summary>All of a shift: what does not count of one that runs into another week is not cut at the end of this one. One without an end is looked at to the end of the week.</summary>
    private static Stretch WholeOf(Shift shift, Stretch window) => new(shift.From, (shift.To ?? Stint.EndOf(shift)) is var end && end > window.To ? end : window.To);

    private bool IsChosen(Shift shift) =>
        (Typed[ShiftForm.Role].Length == 0 || shift.Role == Typed[ShiftForm.Role]) && (Typed[OfficerChoice.Officer].Length == 0 || shift.Officer == Typed[OfficerChoice.Officer]);

    /// <summary>An address gives a day in one word, the form in three boxes; without either it is the Monday of this week.</summary>
    private DateOnly FirstDay()
    {
        var monday = PatternForm.Monday(desk.Today);
        if (DateOnly.TryParseExact(Typed[From], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given)) return InReach(given) ? given : monday;
        if (Typed.Date(From).IsEmpty || !Typed.Date(From).TryRead("The first day", From, frame.Problems, out var typed)) return monday;
        if (InReach(typed.Value)) return typed.Value;
        frame.Problems.Add(From, "The first day must lie in a year that is possible");
        return monday;
    }

    private static bool InReach(DateOnly day) => day.Year is >= PatternForm.EarliestYear and <= PatternForm.LatestYear;
}
