using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Roads;

/// <summary>Everybody in post of whom no selection is on record, also those whom recommendation 1 does not count, and which of them it counts.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class UnselectedModel(IReadFactBooks books, ForcesInSight forces, OfficerNames names, ViewLog viewed, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string PageField = "page";

    private const string Everywhere = "all";
    private const int PageSize = 200;

    private FactBook book = null!;

    public DateOnly Today { get; } = store.Today(clock);

    public string Place { get; private set; } = "";

    public IEnumerable<(string Place, string Name)> Places => [.. forces.All.Count > 1 ? [(Everywhere, "All that you see")] : Array.Empty<(string, string)>(), .. forces.Places(Today)];

    public string PlaceName => Place == Everywhere ? "all forces that you see" : Places.First(each => each.Place == Place).Name;

    public bool SeesAny => forces.All.Count > 0;

    /// <summary>When the College issued its criteria; null: it is not on record that it did.</summary>
    public DateOnly? Criteria { get; private set; }

    public PageOf<Unselected> Shown { get; private set; } = null!;

    public OfficerNames Names => names;

    /// <summary>Those of the page shown by how much it matters.</summary>
    public IEnumerable<UnselectedGroup> Groups =>
    [
        GroupOf(UnselectedWeight.Counts, "Recommendation 1 counts it", "Accredited within the last year, since the criteria were issued. Recommendation 1 is not met while they stand here."),
        GroupOf(UnselectedWeight.CountsNoMore, "Accredited since the criteria were issued, more than a year ago", "Recommendation 1 counts them no more. It is worth knowing that nothing says how they were selected."),
        GroupOf(UnselectedWeight.NeverCounted, "Accredited before the criteria were issued", "Recommendation 1 never counted them: it asks nothing of earlier commanders. It is worth knowing all the same."),
    ];

    public string PageAddress => $"{Urls.Unselected}?force={Place}&{PageField}={{page}}";

    public string ForceOf(Unselected each) => forces.NameOf(book.Officers.ForceOf(each.Officer), Today);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? force, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("In post without a selection on record", true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Roads to a role", Urls.Road), new Crumb("Without a selection")];
        Place = force ?? forces.OpensOn(Everywhere);
        if (Place != Everywhere && Places.All(each => each.Place != Place)) return StatusCode(StatusCodes.Status403Forbidden);
        book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        Criteria = book.MilestoneDelivered("1", Today);
        var all = forces.In(Place == Everywhere ? "" : Place, Today).SelectMany(each => Unselected.Of(book, each, Today)).OrderBy(each => each.Weight).ToList();
        Shown = PageOf<Unselected>.From(all, Request.Query[PageField], PageSize);
        await names.LoadAsync(Shown.Items.Select(each => each.Officer), cancel);
        viewed.Saw(CommanderEvent.Declaration.Name, Shown.Items.Select(each => each.Accreditation.Event));
        return Page();
    }

    private UnselectedGroup GroupOf(UnselectedWeight weight, string heading, string meaning) => new(heading, meaning, [.. Shown.Items.Where(each => each.Weight == weight)]);
}

/// <summary>Those of whom it matters as much.</summary>
internal sealed record UnselectedGroup(string Heading, string Meaning, IReadOnlyList<Unselected> Lines);
