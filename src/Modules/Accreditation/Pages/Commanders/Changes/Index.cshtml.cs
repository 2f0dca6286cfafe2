using ArmedPolicingGov.Accreditation.Changes;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Changes;

/// <summary>The change register of a force: what is planned, in use and out of use, and how many commanders have yet to meet each.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class IndexModel(IReadFactBooks books, FactsContext facts, Reference reference, ForcesInSight forces, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private ItemRules rules = null!;

    public DateOnly Today { get; } = store.Today(clock);

    public string? Force { get; private set; }

    public ForcesInSight Forces => forces;

    public IReadOnlyList<ItemDuties> Items { get; private set; } = [];

    /// <summary>True of what the nation or the force does not permit today.</summary>
    public bool IsForbidden(ItemDuties each) => rules.Forbids(each.Item.Id, Force!, Today) is not null;

    public bool MayAnnounce => permissions.MayRecord(person, Item.Declaration) && forces.Announcing() is { Count: > 0 };

    public static string Heading(ItemStage stage) => stage switch { ItemStage.Planned => "Announced or planned", ItemStage.InUse => "In use", ItemStage.Undated => "Without any date", _ => "No longer in use" };

    public async Task<IActionResult> OnGetAsync([FromQuery] string? force, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Tactics, munitions and weapons", true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Tactics, munitions and weapons")];
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        Force = force ?? forces.OpensOn(book);
        if (Force is null) return Page();
        if (!forces.All.Contains(Force, StringComparer.Ordinal)) return StatusCode(StatusCodes.Status403Forbidden);
        rules = await ItemRules.LoadAsync(facts, reference, cancel);
        Items = [.. ItemDuties.Of(book, Force, Today).OrderBy(each => each.Stage(Today))];
        return Page();
    }
}
