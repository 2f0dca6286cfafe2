using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>What the product warns and refuses by in a force: each value, where it comes from, since when, on whose authority, and what will hold later.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class SettingsModel(SettingsInForce settings, ForcesInSight forces, Reference reference, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private SettingBook book = null!;

    public DateOnly Today { get; } = store.Today(clock);

    /// <summary>Where it is asked what holds: <c>national</c>, a region or a force.</summary>
    public string Place { get; private set; } = "";

    public IReadOnlyList<(string Place, string Name)> Places => [(Reference.National, "The nation"), .. forces.Places(Today).OrderBy(each => IsRegion(each.Place) ? 0 : 1)];

    public string PlaceInTitle => Place == Reference.National ? "the nation" : Places.First(each => each.Place == Place).Name;

    /// <summary>Each setting by sort, with what holds of what is on record for it; null where nobody set one.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<(string Name, ISetting? Set)> Rows)> Groups { get; private set; } = [];

    /// <summary>Every value of the place and of those that it lies in.</summary>
    public IReadOnlyList<ISetting> History { get; private set; } = [];

    public bool MayRecord => SettingPlaces.Of(person, permissions) is not null;

    public string NameOf(ISetting set) => SettingPlaces.NameOf(reference, set.Place, Today);

    /// <summary>What a setting is called under its group’s heading.</summary>
    public string WordsOf(string name) => SettingTerms.SortOf(name) is SettingSort.Rank or SettingSort.Stages ? RoadStep.Roles.Words(SettingTerms.RoleOf(name)) : SettingTerms.Names.Words(name);

    public string StandingOf(ISetting set) => set.From > Today ? "To come" : set.Until <= Today ? "Over" : !book.Holds(set, Today) ? "Replaced by a later one" : IsLaxer(set) ? "Another place asks for more" : "Holds";

    public static string HistoryOf(ISetting set) => set is LocalSetting local
        ? RecordUrls.History(LocalSetting.Declaration, local)
        : RecordUrls.History(Setting.Declaration, (Setting)set);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? place, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Settings", true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Settings")];
        Place = place ?? (SettingPlaces.Of(person, permissions) is { } own && (own == Reference.National || IsRegion(own)) ? own : forces.OpensOn(Reference.National));
        if (Places.All(each => each.Place != Place)) return StatusCode(StatusCodes.Status403Forbidden);
        book = await settings.BookAsync(cancel);
        var wider = book.Wider(Scope, Today);
        History = [.. book.All.Where(each => wider.Contains(each.Place, StringComparer.Ordinal))];
        Groups = [.. SettingTerms.Names.Codes.GroupBy(HeadingOf).Select(group => (group.Key, (IReadOnlyList<(string, ISetting?)>)[.. group.SelectMany(RowsOf)]))];
        return Page();
    }

    private string Scope => Place == Reference.National || IsRegion(Place) ? Place : SettingBook.PlaceOf(Place);

    private static bool IsRegion(string place) => place.StartsWith("region/", StringComparison.Ordinal);

    /// <summary>Another place asks for all that this one does, and for more: of two ranks or stages that differ both ask for something of their own.</summary>
    private bool IsLaxer(ISetting set) => book.Over(set.Name, Scope, Today).Any(each => each != set && !SettingTerms.IsAsStrict(set.Name, set.Value, each.Value) && SettingTerms.IsAsStrict(set.Name, each.Value, set.Value));

    /// <summary>Of numbers the strictest; of ranks and stages all that hold, for each asks for something of its own.</summary>
    private IEnumerable<(string, ISetting?)> RowsOf(string name)
    {
        if (SettingTerms.SortOf(name) is SettingSort.Fewer or SettingSort.More) return [(name, book.Strictest(name, Scope, Today))];
        var held = book.Over(name, Scope, Today).Where(each => each.Value != SettingTerms.Nothing).ToList();
        return held.Count == 0 ? [(name, null)] : held.Select(each => (name, (ISetting?)each));
    }

    private static string HeadingOf(string name) => SettingTerms.SortOf(name) switch
    {
        SettingSort.Rank => "Least rank to command",
        SettingSort.Stages => "Stages of a road that may not be left out",
        _ => "Intervals and warnings",
    };
}
