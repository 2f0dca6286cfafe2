using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Queries;
using ArmedPolicingGov.Recommendations.Reading;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Recommendations.Pages.Figures;

/// <summary>The published figures of armed operations, as they were published; open to every role.</summary>
[Authorize(Policies.Evidence)]
[ReadsNoPersonalData]
internal sealed class IndexModel(RecordedFigures recorded, Person person, Reference reference, TimeProvider clock, PageFrame frame) : PageModel
{
    private const string ForceField = "force";

    public IReadOnlyList<NationalFigures> National => NationalFigures.All;

    /// <summary>The force as it was given, or the person's own; blank for none.</summary>
    public string Given { get; private set; } = "";

    /// <summary>The force whose figures are shown, or null.</summary>
    public Force? Force { get; private set; }

    /// <summary>By year, the newest first: what was published by each source, and what is recorded here.</summary>
    public IReadOnlyList<FigureRow> Figures { get; private set; } = [];

    /// <summary>What is recorded here of the whole of England and Wales, by the year in which it began.</summary>
    public IReadOnlyDictionary<int, RecordedYear> RecordedNationally { get; private set; } = new Dictionary<int, RecordedYear>();

    /// <summary>The person reads the records of the force, so that they may be counted beside the published figures.</summary>
    public bool SeesForce { get; private set; }

    public IReadOnlyList<SelectItem> Forces => [.. reference.Forces.Select(each => SelectItem.Of(each, reference.ForceAt(each, LondonTime.Today(clock)).Name))];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        frame.Title = "Published figures";
        frame.Wide = true;
        var years = await recorded.ByForceAsync(cancel);
        RecordedNationally = RecordedFigures.Sum(years.Where(force => reference.HasRegion(reference.RegionOf(force.Key, LondonTime.Today(clock)))).SelectMany(force => force));
        var sight = new Sight(person);
        var own = sight.Home(reference);
        Given = Request.Query.ContainsKey(ForceField) ? Request.Query[ForceField].ToString().Trim() : own.Kind == UnitKind.Force ? own.Id : "";
        if (Given.Length == 0) return;
        if (!reference.HasForce(Given))
        {
            frame.Problems.Add(ForceField, $"There is no force “{Given}”. Choose one from the list");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Force = reference.ForceAt(Given, LondonTime.Today(clock));
        SeesForce = sight.Of(Unit.Force(Given));
        Figures = FigureRow.Of(ForceFigure.ByForce[Given], SeesForce ? years[Given] : []);
    }

    /// <summary>What is recorded here of a year, or that nothing is.</summary>
    public static string Count(RecordedYear? year, Func<RecordedYear, int> figure) => year is null ? "nothing recorded" : Wording.RuleWords.Text(figure(year));

    /// <summary>The year that ended in March of the year that an address such as 2024-03 names.</summary>
    public RecordedYear? RecordedIn(string ending) => RecordedNationally.GetValueOrDefault(int.Parse(ending[..4], System.Globalization.CultureInfo.InvariantCulture) - 1);

    /// <summary>The years of which something is recorded here and no figure was published.</summary>
    public IEnumerable<RecordedYear> Unpublished => RecordedNationally.Values.Where(each => !National.Any(year => RecordedIn(year.YearEnding) == each)).OrderByDescending(each => each.Year);

    /// <summary>A figure as it was published, with commas where it is a number; blank: not found.</summary>
    public static string Figure(string published) =>
        int.TryParse(published, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Wording.RuleWords.Text(number) : published.Length == 0 ? "not found" : published;

    /// <summary>A year that ended on 31 March: 2024-03 is March 2024.</summary>
    public static string Year(string ending) => $"March {ending[..4]}";
}

/// <summary>A year of a force: a published figure, what is recorded here, or both.</summary>
internal sealed record FigureRow(string Year, ForceFigure? Published, RecordedYear? Recorded)
{
    /// <summary>The newest year first.</summary>
    public static IReadOnlyList<FigureRow> Of(IEnumerable<ForceFigure> published, IEnumerable<RecordedYear> recorded)
    {
        var years = recorded.ToDictionary(each => $"{each.Year}-{(each.Year + 1) % 100:00}", StringComparer.Ordinal);
        var figures = published.ToList();
        return [.. figures.Select(each => new FigureRow(each.Year, each, years.GetValueOrDefault(each.Year)))
            .Concat(years.Where(each => !figures.Exists(figure => figure.Year == each.Key)).Select(each => new FigureRow(each.Key, null, each.Value)))
            .OrderByDescending(each => each.Year, StringComparer.Ordinal)];
    }
}
