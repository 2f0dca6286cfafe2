using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Recommendations.Pages;

/// <summary>The form over results: which day, which K and, on the board, which area.</summary>
/// <param name="Area">The area chosen, as it was given.</param>
/// <param name="Areas">The areas to choose from; empty where there is no choice.</param>
internal sealed record Filter(Asking Asking, string Action, string? Area, IReadOnlyList<SelectItem> Areas);
