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
internal sealed class IndexModel(Person person, Reference reference, TimeProvider clock, PageFrame frame) : PageModel
{
    private const string ForceField = "force";

    public IReadOnlyList<NationalFigures> National => NationalFigures.All;

    /// <summary>The force as it was given, or the person's own; blank for none.</summary>
    public string Given { get; private set; } = "";

    /// <summary>The force whose figures are shown, or null.</summary>
    public Force? Force { get; private set; }

    public IReadOnlyList<ForceFigure> Figures { get; private set; } = [];

    public IReadOnlyList<SelectItem> Forces => [.. reference.Forces.Where(ForceFigure.ByForce.Contains).Select(each => SelectItem.Of(each, reference.ForceAt(each, LondonTime.Today(clock)).Name))];

    public void OnGet()
    {
        frame.Title = "Published figures";
        frame.Wide = true;
        var own = new Sight(person).Home(reference);
        Given = Request.Query.ContainsKey(ForceField) ? Request.Query[ForceField].ToString().Trim() : own.Kind == UnitKind.Force ? own.Id : "";
        if (Given.Length == 0) return;
        if (!reference.HasForce(Given))
        {
            frame.Problems.Add(ForceField, $"There is no force “{Given}”. Choose one from the list");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Force = reference.ForceAt(Given, LondonTime.Today(clock));
        Figures = [.. ForceFigure.ByForce[Given]];
    }

    /// <summary>A figure as it was published, with commas where it is a number; blank: not found.</summary>
    public static string Figure(string published) =>
        int.TryParse(published, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Wording.RuleWords.Text(number) : published.Length == 0 ? "not found" : published;

    /// <summary>A year that ended on 31 March: 2024-03 is March 2024.</summary>
    public static string Year(string ending) => $"March {ending[..4]}";
}
