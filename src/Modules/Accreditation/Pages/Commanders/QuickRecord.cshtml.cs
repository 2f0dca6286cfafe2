using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Quick;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>The five commonest acts, each with a short form: who, when, and what belongs to it. It says whose record it wrote, and stays open for the next one.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class QuickRecordModel(IReadFactBooks books, FactsContext facts, ForcesInSight forces, OfficerNames names, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, ViewLog viewed, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);
    private FactBook book = null!;
    private string force = "";

    public Typed Typed { get; private set; } = Typed.Of([]);

    /// <summary>False for those who keep the rota and record nothing else here.</summary>
    public bool MayRecord => permissions.MayRecord(person, CommanderEvent.Declaration) && forces.Recording(null) is not null;

    public bool KeepsRota => permissions.MayRecord(person, Shift.Declaration) && person.Writes.Any(scope => scope.StartsWith("region/", StringComparison.Ordinal));

    /// <summary>Which of the acts is asked about.</summary>
    public string What => Typed[QuickForm.What];

    /// <summary>Whom the name that was typed fits, where there are several to choose from.</summary>
    public IReadOnlyList<ChoiceItem> Among { get; private set; } = [];

    public IEnumerable<string> Acts => QuickForm.Acts.Codes.Where(code => code == QuickForm.Swap ? KeepsRota : MayRecord);

    public IReadOnlyList<ItemInForce> Items => [.. book.Items.For(force).Where(item => item.Row.InUseTo is not { } to || to > today.AddYears(-1)).OrderBy(item => item.Row.Name, StringComparer.Ordinal)];

    public IReadOnlyList<SelectItem> Refreshers { get; } =
        [SelectItem.Of(QuickForm.Apstra, "APSTRA refresher"), .. Codes.CommandRole.Codes.Select(role => SelectItem.Of(role, $"Annual refresher, {Codes.CommandRole.Words(role)}"))];

    /// <summary>What was recorded last on this page; null: nothing.</summary>
    public CommanderEvent? Last { get; private set; }

    /// <summary>True when the last was a check that found somebody unsuitable, for those who may read that.</summary>
    public bool IsUnsuitable { get; private set; }

    /// <summary>What the refresher would leave open; empty where it is not asked about.</summary>
    public IReadOnlyList<Duty> LeftOpen { get; private set; } = [];

    /// <summary>The shifts of the day, where there are several to swap.</summary>
    public IReadOnlyList<Shift> Shifts { get; private set; } = [];

    public OfficerNames Names => names;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? recorded, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Query).WithDefault(QuickForm.On, today).WithDefault(QuickForm.Reference, Deeds.NewReference());
        if (!Acts.Contains(What, StringComparer.Ordinal)) Typed = Typed.With(QuickForm.What, Acts.First());
        if (recorded is not null) await LookBackAsync(recorded, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? step, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        if (!Acts.Contains(What, StringComparer.Ordinal)) return BadRequest();
        var who = await OfficerAsync(cancel);
        if (What == QuickForm.Swap) return Swap(who);
        var entry = QuickForm.Read(Typed, who, force, book, reference, today, frame.Problems);
        if (frame.Problems.Any || (step != QuickForm.Anyway && LeavesOpen(entry))) return Page();
        var done = await mediator.Send(new RecordOne(entry.Facts, person), cancel);
        var one = entry.Events.First();
        return this.LeadOn(frame, kinds, done, $"Recorded for {who.Name}: {entry.What}, {LondonClock.Date(one.On)}. You can record the next one", Urls.QuickAfter(one.Event, What)) ?? Page();
    }

    /// <summary>A refresher is meant to take up what somebody has yet to meet (recommendation 6); what it leaves open is said once.</summary>
    private bool LeavesOpen(QuickEntry entry)
    {
        if (What != "refresher") return false;
        LeftOpen = [.. entry.Events.SelectMany(each => book.OpenDuties(each.Officer, each.On))];
        return LeftOpen.Count > 0;
    }

    private IActionResult Swap(QuickOfficer who)
    {
        var isKnown = QuickForm.IsOnRecord(Typed, who, frame.Problems);
        if (!Typed.Date(QuickForm.On).TryRead("The date", QuickForm.On, frame.Problems, out var day) || !isKnown) return Page();
        var (from, to) = (LondonTime.StartOf(day.Value), LondonTime.EndOf(day.Value));
        Shifts = [.. book.Stints.Shifts(who.Id).Where(each => each.From < to && Stint.EndOf(each) > from && person.Writes.Contains($"region/{each.Region}", StringComparer.Ordinal))];
        if (Shifts is [var only]) return Redirect($"/cover/shifts/swap?shift={Uri.EscapeDataString(only.Id)}");
        if (Shifts.Count == 0) frame.Problems.Add(QuickForm.On, $"{who.Name} is on no shift of yours on {LondonClock.Date(day.Value)}. Check the number and the date");
        return Page();
    }

    private async Task<QuickOfficer> OfficerAsync(CancellationToken cancel)
    {
        var text = Typed[QuickForm.Officer];
        var id = QuickForm.OfficerOf(text, force);
        var named = forces.Knows(book, id) ? [] : QuickSearch.Of(text, forces.All.Where(each => MayRecord ? forces.Recording(each) is not null : true), book, today);
        if (named is [var one]) id = one;
        else if (named.Contains(Typed[QuickForm.Which], StringComparer.Ordinal)) id = Typed[QuickForm.Which];
        if (!forces.Knows(book, id)) return await UnknownAsync(id, named, cancel);
        await names.LoadAsync([id], cancel);
        return new(id, names.Of(id), true, await facts.Set<CommanderEvent>().Where(each => each.Officer == id).ToListAsync(cancel));
    }

    private async Task<QuickOfficer> UnknownAsync(string id, IReadOnlyList<string> named, CancellationToken cancel)
    {
        if (named.Count is > 0 and <= QuickSearch.Most)
        {
            await names.LoadAsync(named, cancel);
            Among = [.. named.Select(officer => ChoiceItem.Of(officer, string.Join(", ", book.RolesInPost(officer, today).Select(each => Codes.CommandRole.Words(each.Role)).Prepend(names.Of(officer)))))];
        }

        return new(id, id, false, []) { Among = named };
    }

    private async Task LookBackAsync(string recorded, CancellationToken cancel)
    {
        if (await facts.Set<CommanderEvent>().SingleOrDefaultAsync(each => each.Event == recorded, cancel) is not { } last) return;
        Last = last;
        await names.LoadAsync([last.Officer], cancel);
        viewed.Saw(CommanderEvent.Declaration.Name, last.Event);
        IsUnsuitable = permissions.MayRead(person, ConductCheckOutcome.Declaration)
            && await facts.Set<ConductCheckOutcome>().AnyAsync(each => each.Event == recorded && each.Outcome == ConductCheckOutcome.Unsuitable, cancel);
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        frame.Title = "Quick record";
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Quick record")];
        if (!MayRecord && !KeepsRota) return false;
        (force, book) = (forces.Recording(null) ?? forces.Own ?? "", (await books.AsKnownAsync(null, Clock.System, cancel)).Book);
        return true;
    }
}
