using System.Globalization;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.CommandCover.Pages.Cover;

/// <summary>A region's next 52 weeks, and the months since recommendation 2 was to be met: which of them have a hole.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class YearModel(RotaDesk desk, PageFrame frame) : PageModel
{
    public string? Region { get; private set; }

    public RotaDesk Desk => desk;

    public GlanceTable Weeks { get; private set; } = null!;

    public GlanceTable Months { get; private set; } = null!;

    /// <summary>When the last shift of the region ends; null: nobody is on its rota.</summary>
    public DateTimeOffset? PlannedTo { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] string? region, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("The year ahead", true);
        frame.Breadcrumbs = [new Crumb("Who covers", Urls.Cover), new Crumb("The year ahead")];
        Region = await desk.ShownAsync(region, cancel);
        if (Region is null) return Page();
        if (!desk.Sees(Region)) return StatusCode(StatusCodes.Status403Forbidden);
        var book = await desk.BookAsync(cancel);
        var (weeks, months) = (CoverAtAGlance.WeeksFrom(desk.Today), CoverAtAGlance.MonthsTo(desk.Today));
        var all = CoverAtAGlance.Of(book, Region, [.. weeks, .. months]);
        Weeks = new GlanceTable("week", "The next 52 weeks", Region, [.. all.Take(weeks.Count)]);
        Months = new GlanceTable("month", "Since 31 July 2024, month by month", Region, [.. all.Skip(weeks.Count)]);
        PlannedTo = Codes.SpecialistRole.Codes.SelectMany(role => book.Stints[(Region, role)]).Select(each => (DateTimeOffset?)each.To).Max();
        return Page();
    }
}

/// <summary>Periods of a region beside each other.</summary>
/// <param name="What">week or month.</param>
internal sealed record GlanceTable(string What, string Title, string Region, IReadOnlyList<Glance> Periods)
{
    /// <summary>"3 of 52 weeks have a hole".</summary>
    public string Sum => string.Create(CultureInfo.InvariantCulture, $"{Periods.Count(each => each.Holes.Count > 0)} of {Periods.Count} {What}s have a hole.");

    /// <summary>"Hole: Specialist SFC and Specialist TFC".</summary>
    public static string HoleOf(Glance glance) => $"Hole: {string.Join(" and ", glance.Holes.Select(Codes.SpecialistRole.Words))}";

    public IReadOnlyList<Bar> BarsOf(string role) =>
        [.. Periods.Select(each => (each.Period, each.Roles.Single(other => other.Role == role).Coverage)).Select(each => new Bar(LabelOf(each.Period), each.Coverage.Part, each.Coverage.Gaps.Count == 0 ? "met" : "not-met"))];

    /// <summary>The worst of the bars, for whoever does not see them.</summary>
    public string DescriptionOf(string role)
    {
        var worst = Periods.Select(each => (each.Period, each.Roles.Single(other => other.Role == role).Coverage)).MinBy(each => each.Coverage.Part);
        return $"The share of each {What} that is covered. {worst.Coverage.Share} at the least, in the {What} from {LondonClock.Date(LondonTime.DayOf(worst.Period.From))}. The table below has every {What}.";
    }

    private string LabelOf(Stretch period) => LondonTime.DayOf(period.From).ToString(What == "week" ? "d MMM" : "MMM yy", CultureInfo.InvariantCulture);
}
