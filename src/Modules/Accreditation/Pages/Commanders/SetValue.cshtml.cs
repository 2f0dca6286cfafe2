using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>Set one value: the national lead for the nation, a regional lead for the region, a chief firearms instructor for the force. How many a rank keeps from command is said first.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class SetValueModel(SettingsInForce settings, RankCount counted, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Value = "value";
    public const string Acting = "acting";
    public const string From = "from";
    public const string Until = "until";
    public const string Authority = "authority";

    private readonly DateOnly today = store.Today(clock);
    private string place = "";

    public string Name { get; private set; } = "";

    public string PlaceName => SettingPlaces.NameOf(reference, place, today);

    /// <summary>What holds there today, in words.</summary>
    public string Now { get; private set; } = "";

    /// <summary>What is about to be set; on the last step only.</summary>
    public ISetting? Set { get; private set; }

    /// <summary>Whom a least rank would keep from command; null: no rank is about to be set.</summary>
    public RankCheck? Check { get; private set; }

    public Typed Typed { get; private set; } = Typed.Of([]);

    public string ForceName(string force) => reference.ForceAt(force, today).Name;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? name, CancellationToken cancel)
    {
        if (Find(name) is { } closed) return closed;
        Typed = Typed.WithDefault(From, today);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? name, [FromForm] string? step, CancellationToken cancel)
    {
        if (Find(name) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        if (step == "change") return await ShowAsync(cancel);
        var set = Read();
        if (!frame.Problems.Any && (await settings.BookAsync(cancel)).All.Any(each => each.Name == Name && each.Place == place && each.From == set.From)) frame.Problems.Add(From, "There is a value from this day already. Give another day, or correct that value by its link on the page of settings");
        if (frame.Problems.Any) return await ShowAsync(cancel);
        if (SettingTerms.SortOf(Name) == SettingSort.Rank && set.Value != SettingTerms.Nothing && step != "record")
        {
            (Set, Check) = (set, await counted.OfAsync(set, today, cancel));
            return Page();
        }

        var done = await mediator.Send(new RecordSetting((Fact)set, person), cancel);
        return this.LeadOn(frame, kinds, done, "The setting is recorded", Urls.SettingsOf(place), fault => fault.Column) ?? await ShowAsync(cancel);
    }

    private ISetting Read()
    {
        var value = ReadValue();
        if (value is not null && SettingTerms.Problem(Name, value) is { } problem) frame.Problems.Add(Value, $"The value {problem}");
        Typed.Date(From).TryRead("The day", From, frame.Problems, out var from);
        DateOnly? last = null;
        if (!Typed.Date(Until).IsEmpty) Typed.Date(Until).TryRead("The last day", Until, frame.Problems, out last);
        if (last < from) frame.Problems.Add(Until, "The last day must not be before the first");
        var authority = Typed.Line(Authority, "Authority", Typed.LongestReference, "Say on whose authority it is set", reference, frame.Problems) ?? "";
        var until = last?.AddDays(1);
        return place == Reference.National
            ? new Setting { Name = Name, From = from ?? today, Value = value ?? "", Authority = authority, Until = until }
            : new LocalSetting { Name = Name, Place = place, From = from ?? today, Value = value ?? "", Authority = authority, Until = until };
    }

    /// <summary>Null where a part of it is missing, which is said.</summary>
    private string? ReadValue()
    {
        switch (SettingTerms.SortOf(Name))
        {
            case SettingSort.Stages:
                return Typed.All(Value) is { Count: > 0 } chosen ? string.Join(' ', SettingTerms.Stages.Where(chosen.Contains)) : SettingTerms.Nothing;
            case SettingSort.Rank when Typed[Value] != SettingTerms.Nothing:
                var acting = Typed.Code(Acting, RoadStep.YesOrNo, "Choose whether it is enough to act in the rank", frame.Problems);
                return acting.Length == 0 ? null : SettingTerms.RankValue(Typed[Value], acting == RoadStep.Yes);
            default:
                return Typed[Value];
        }
    }

    private StatusCodeResult? Find(string? name)
    {
        if (name is null || !SettingTerms.Names.Has(name)) return NotFound();
        if (SettingPlaces.Of(person, permissions) is not { } own) return StatusCode(StatusCodes.Status403Forbidden);
        (Name, place) = (name, own);
        (frame.Title, frame.BackLink) = (SettingTerms.Names.Words(name), Urls.SettingsOf(own));
        return null;
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancel)
    {
        var book = await settings.BookAsync(cancel);
        var held = book.Over(Name, place, today).Where(each => each.Value != SettingTerms.Nothing).ToList();
        Now = held.Count == 0
            ? $"{SettingTerms.Words(Name, SettingTerms.Usual(Name))}, as nobody set another"
            : string.Join("; ", held.Select(each => $"{SettingTerms.Words(Name, each.Value)} ({SettingPlaces.NameOf(reference, each.Place, today)})"));
        return Page();
    }
}
