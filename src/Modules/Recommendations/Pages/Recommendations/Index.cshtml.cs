using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Queries;
using ArmedPolicingGov.Recommendations.Reading;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Recommendations.Wording;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Recommendations.Pages.Recommendations;

/// <summary>The twelve recommendations: what is asked, of whom, by when.</summary>
[Authorize(Policies.Evidence)]
[ReadsNoPersonalData]
internal sealed class IndexModel(Person person, Reference reference, Rulebook rules, TimeProvider clock, PageFrame frame) : PageModel
{
    public IReadOnlyList<Recommendation> Recommendations => Recommendation.All;

    /// <summary>The unit that concerns the person most, to which the links lead.</summary>
    public Unit Home { get; } = new Sight(person).Home(reference);

    public string HomeName => UnitNames.Full(Home, LondonTime.Today(clock), reference);

    public void OnGet() => frame.Title = "Recommendations";

    /// <summary>What the rules of a recommendation are judged on, in words.</summary>
    public string JudgedOn(Recommendation recommendation) => string.Join(" and ", rules.Rules
        .Where(rule => rule.Recommendation == recommendation.Number).Select(rule => rule.UnitKind).Distinct().Order()
        .Select(kind => kind switch { UnitKind.Force => "Each force", UnitKind.Region => "Each region", _ => "England and Wales" }));
}
