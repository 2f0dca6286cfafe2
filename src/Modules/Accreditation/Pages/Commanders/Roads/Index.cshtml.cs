using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Quick;
using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Roads;

/// <summary>Everybody of a force who is on the way to a role, and how far.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(IReadFactBooks books, RoadList roads, ForcesInSight forces, OfficerNames names, ViewLog viewed, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Whose = "officer";
    public const string For = "role";

    private FactBook book = null!;

    public DateOnly Today { get; } = store.Today(clock);

    public string? Force { get; private set; }

    public IReadOnlyList<RoadSoFar> UnderWay { get; private set; } = [];

    /// <summary>How many roles are held without a selection on record.</summary>
    public int Unselected { get; private set; }

    public ForcesInSight Forces => forces;

    public OfficerNames Names => names;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? force, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Roads to a role", true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Roads to a role")];
        book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        Force = force ?? forces.OpensOn(book);
        if (Force is null) return Page();
        if (!forces.All.Contains(Force, StringComparer.Ordinal)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Query);
        if (Asked() is { } road) return Redirect(road);
        Unselected = Road.Unselected.Of(book, Force, Today).Count;
        UnderWay = await roads.UnderWayAsync(book, Force, Today, cancel);
        await names.LoadAsync(UnderWay.Select(each => each.Officer), cancel);
        viewed.SawLines(UnderWay.SelectMany(each => each.Lines));
        return Page();
    }

    /// <summary>The address of the road that was asked for; null where none was, or it is not known which, which is said.</summary>
    private string? Asked()
    {
        if (!Request.Query.ContainsKey(For)) return null;
        var officer = QuickForm.OfficerOf(Typed[Whose], Force!);
        if (!forces.Knows(book, officer)) frame.Problems.Add(Whose, "No such officer is on record. Check the number, or record the officer first");
        var role = Typed.Code(For, RoadStep.Roles, "Choose a role", frame.Problems);
        return frame.Problems.Any ? null : Urls.RoadOf(officer, role);
    }
}
