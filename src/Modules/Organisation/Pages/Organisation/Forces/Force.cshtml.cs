using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Forces;

/// <summary>One force over time: its names, its regions and who holds it to account.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class ForceModel(ForceRegister register, Reference reference, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public string Name { get; private set; } = "";

    public bool Territorial { get; private set; }

    public IReadOnlyList<Dated> Names { get; private set; } = [];

    public IReadOnlyList<Dated> Regions { get; private set; } = [];

    public IReadOnlyList<Dated> Statistics { get; private set; } = [];

    public IReadOnlyList<PolicingBody> Bodies { get; private set; } = [];

    public IActionResult OnGet([FromRoute] string force)
    {
        if (!reference.HasForce(force)) return NotFound();
        var now = reference.ForceAt(force, store.Today(clock));
        (Name, Territorial, frame.Title) = (now.Name, now.Territorial, now.Name);
        frame.Breadcrumbs = [new Crumb("Organisation", Urls.Index), new Crumb("Forces", Urls.Forces), new Crumb(now.Name)];
        (Names, Regions, Statistics, Bodies) = (register.NamesOf(force), register.RegionsOf(force), register.StatisticsOf(force), register.BodiesOf(force));
        return Page();
    }
}
