using System.Globalization;
using ArmedPolicingGov.Accreditation.Changes;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>Who may command in a role, with an item, at a time: the people, each with why or why not.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class WhoMayCommandModel(IReadFactBooks books, FactsContext facts, Reference reference, ForcesInSight forces, IAskForRanks ranks, Hindrances hindrances, OfficerNames names, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string RoleField = "role";
    public const string ItemField = "item";
    public const string PlaceField = "place";
    public const string DayField = "on";
    public const string TimeField = "at";
    public const string WhichField = "at.Which";
    public const string PageField = "page";

    /// <summary>Every force's commanders in a role stand on one page, and of a region those who may command.</summary>
    private const int PageSize = 100;

    private const int EarliestYear = 1900;

    private DateOnly today;
    private DateTimeOffset? instant;
    private IReadOnlyDictionary<string, string> itemNames = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Role { get; private set; } = "";

    public string Item { get; private set; } = "";

    public string Place { get; private set; } = "";

    public DateParts On { get; private set; } = new();

    public string At { get; private set; } = "";

    /// <summary>True when the clocks showed the time twice on that day, so that the form has to ask which it was.</summary>
    public bool IsDoubled { get; private set; }

    public string Which { get; private set; } = "";

    public DateOnly Day { get; private set; }

    public IReadOnlyList<SelectItem> Items { get; private set; } = [];

    public IReadOnlyList<SelectItem> Places { get; private set; } = [];

    /// <summary>The people, those who may first; null until something is asked that can be answered.</summary>
    public PageOf<Candidate>? People { get; private set; }

    /// <summary>What the nation and the forces asked about say of the item.</summary>
    public IReadOnlyList<string> Said { get; private set; } = [];

    public OfficerNames Names => names;

    /// <summary>What a check found, for the few who may know.</summary>
    public IReadOnlyList<Hindrance> CheckOf(Candidate each) => hindrances.CheckOf(each.Officer);

    public int CountMay { get; private set; }

    public int CountMayNot => People!.Total - CountMay;

    /// <summary>Those of the page who may.</summary>
    public IReadOnlyList<Candidate> May => [.. People!.Items.Where(each => each.May)];

    /// <summary>Those of the page who may not.</summary>
    public IReadOnlyList<Candidate> MayNot => [.. People!.Items.Where(each => !each.May)];

    /// <summary>True where the page has nobody else to show, or somebody stands on the rota at the time who may not command: that is not to be missed.</summary>
    public bool OpensMayNot => May.Count == 0 || MayNot.Any(each => each.OnRota.Count > 0);

    /// <summary>Where those who may not begin; null where that is the page shown.</summary>
    public int? PageOfMayNot => CountMayNot > 0 && CountMay / PageSize + 1 is var page && page > People!.Number ? page : null;

    /// <summary>The address of a page, with {page} for its number.</summary>
    public string PageAddress => $"{Urls.WhoMayCommand}{QueryString.Create(Request.Query.Where(each => each.Key != PageField))}&{PageField}={{page}}";

    /// <summary>True when somebody wants to know who is on the rota at a time.</summary>
    public bool AsksForTime => instant is not null;

    /// <summary>What was asked, in words.</summary>
    public string Asked => string.Concat(
        Codes.CommandRole.Words(Role), Item.Length > 0 ? $", {itemNames.GetValueOrDefault(Item, Item)}" : "",
        $", {Places.FirstOrDefault(each => each.Value == Place)?.Text ?? "all forces that you see"}, ",
        instant is { } at ? LondonClock.DateAndTime(at) : LondonClock.Date(Day));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Who may command", true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Who may command")];
        today = store.Today(clock);
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        Read(book);
        if (Role.Length == 0 || frame.Problems.Any)
        {
            if (frame.Problems.Any) Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var rules = await ItemRules.LoadAsync(facts, reference, cancel);
        var asked = forces.In(Place, Day);
        Said = Item.Length == 0 ? [] : [.. asked.SelectMany(force => SaidOf(rules, force)).Distinct(StringComparer.Ordinal)];
        IReadOnlyList<Candidate> all = [.. WhoMayCommand.Of(book, asked, Role, Item.Length == 0 ? null : Item, Day, instant, await ranks.LoadAsync(cancel), rules).Select(each => each with { OnRota = [.. each.OnRota.Where(forces.Sees)] })];
        (People, CountMay) = (PageOf<Candidate>.From(all, Request.Query[PageField], PageSize), all.Count(each => each.May));
        await names.LoadAsync(People.Items.Select(each => each.Officer), cancel);
        await hindrances.LoadAsync(People.Items.Select(each => each.Officer), Day, cancel);
    }

    private IEnumerable<string> SaidOf(ItemRules rules, string force)
    {
        if (rules.Forbids(Item, force, Day) is { } forbidden) yield return $"{itemNames[Item]} is not permitted in {rules.NameOf(forbidden, Day)} since {LondonClock.Date(forbidden.From)}: nobody there may authorise it.";
        else if (rules.AsksForAuthority(Item, force, Day) is { } asks) yield return $"{itemNames[Item]} needs an authority before each use, says {rules.NameOf(asks, Day)} since {LondonClock.Date(asks.From)}.";
    }

    private void Read(FactBook book)
    {
        (Role, Item, Place, At) = (Typed(RoleField), Typed(ItemField), Typed(PlaceField), Typed(TimeField));
        ReadDay();
        Places = [.. forces.Places(Day).Select(each => SelectItem.Of(each.Place, each.Name))];
        // Of each force's row of an item the first stands for its name: all of them are of one kind.
        var items = forces.All.SelectMany(book.Items.For).DistinctBy(each => each.Id, StringComparer.Ordinal).OrderBy(each => each.Row.Name, StringComparer.Ordinal).ToList();
        itemNames = items.ToDictionary(each => each.Id, each => each.Row.Name, StringComparer.Ordinal);
        Items = [.. items.Select(each => SelectItem.Of(each.Id, $"{each.Row.Name} ({Codes.ItemKind.Words(each.Kind).ToLowerInvariant()})"))];
        if (Role.Length > 0 && !Codes.CommandRole.Has(Role)) frame.Problems.Add(RoleField, "Choose a role from the list");
        if (Item.Length > 0 && !itemNames.ContainsKey(Item)) frame.Problems.Add(ItemField, "Choose a tactic, munition or weapon from the list");
        if (Place.Length > 0 && Places.All(each => each.Value != Place)) frame.Problems.Add(PlaceField, "Choose a force or region from the list");
        if (Role.Length == 0 && Request.Query.Count > 0) frame.Problems.Add(RoleField, "Choose the role to command in");
        ReadTime();
    }

    private void ReadDay()
    {
        Day = today;
        On = new DateParts { Day = Typed($"{DayField}.Day"), Month = Typed($"{DayField}.Month"), Year = Typed($"{DayField}.Year") };
        if (On.IsEmpty) On = DateParts.Of(today);
        else if (On.TryRead("The date", DayField, frame.Problems, out var day))
        {
            if (day.Value.Year < EarliestYear) frame.Problems.Add(DayField, $"The date must be in {EarliestYear.ToString(CultureInfo.InvariantCulture)} or later");
            else Day = day.Value;
        }
    }

    private void ReadTime()
    {
        if (At.Length == 0) return;
        if (!TimeOnly.TryParseExact(At, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            frame.Problems.Add(TimeField, "The time must be hours and minutes, like 02:30 or 18:05");
            return;
        }

        var instants = WallClock.Instants(Day, time);
        IsDoubled = instants.Count == 2;
        Which = Typed(WhichField);
        if (instants.Count == 0) frame.Problems.Add(TimeField, "The clocks went forward past this time: it did not exist on that day");
        else if (IsDoubled && Which is not (WallClock.First or WallClock.Second)) frame.Problems.Add(WhichField, $"The time {WallClock.Doubled(Day)}");
        else instant = instants[IsDoubled && Which == WallClock.Second ? 1 : 0];
    }

    private string Typed(string name) => (Request.Query[name].FirstOrDefault() ?? "").Trim();
}
