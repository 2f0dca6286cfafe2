using System.Globalization;
using ArmedPolicingGov.CommandCover.Acts;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Shifts;

/// <summary>Fill several weeks of the rota: by a weekly pattern, or by copies of a week. What is refused is shown first, and left out only on purpose.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class PatternModel(RotaDesk desk, FactsContext facts, OfficerNames names, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    private const int Most = 400;

    private string region = "";
    private string? afterwards;
    private IReadOnlyDictionary<string, List<SelectItem>> choices = new Dictionary<string, List<SelectItem>>(StringComparer.Ordinal);

    public string RegionName => desk.NameOf(region);

    public OfficerNames Names => names;

    public Typed Typed { get; private set; } = null!;


    /// <summary>What it comes to; on the last step only.</summary>
    public PatternPlan? Plan { get; private set; }

    /// <summary>What is refused and can be asked for.</summary>
    public IReadOnlyList<PatternLine> Askable => [.. Plan!.Refused.Where(each => each.MayBeAskedFor)];

    public bool MayRecord => Plan!.Good.Count + Askable.Count > 0;

    public string WordsOf(PatternLine line) => $"{ClockOf(line.Wish.From)}, {Codes.SpecialistRole.Words(line.Wish.Role)}, {names.Of(line.Wish.Officer)}";

    /// <summary>A time of the clock that may not exist.</summary>
    public string ClockOf(DateTime clock) => DayText.Of(clock);

    /// <summary>Those of a role: somebody of the other is given by another role’s line.</summary>
    public IEnumerable<SelectItem> ChoicesOf(string role) => choices[role];

    /// <summary>What of a shift does not count, and why.</summary>
    public IEnumerable<string> UncountedOf(PatternLine line) => Plan!.Uncounted.Where(each => each.Shift.Id == line.Planned!.Shift.Id).Select(UncountedText.Of);

    /// <summary>How many of the shifts have begun already.</summary>
    public int Late => Plan!.Good.Count(IsLate);

    /// <summary>"13 of the 18 that are refused become possible once the annual refresher of Ann Smith, due by 3 January 2027, is recorded."</summary>
    public IEnumerable<string> RefresherWords() => Plan!.WaitingForRefreshers.Select(each => string.Create(CultureInfo.InvariantCulture,
        $"{each.Shifts} of the {Plan.Refused.Count} that are refused become possible once {names.Of(each.Officer)} has {string.Join(" and ", each.Refreshers.Select(WordsOf))}."));

    private static string WordsOf(Refusal refresher) =>
        $"{(refresher.Code == "refresher-overdue" ? "an annual refresher" : "an APSTRA refresher")} on record{(refresher.Since is { } since ? $", due by {LondonClock.Date(since.AddDays(-1))}" : "")}";

    private bool IsLate(PatternLine line) => line.Planned!.Shift.From < desk.Now;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "region")] string? asked, CancellationToken cancel)
    {
        if (!await OpenAsync(asked, cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        var id = Deeds.NewReference();
        Typed = Typed.Of([new(PatternForm.Reference, $"{region}/rota-{id}"), new(ShiftForm.OverrideReference, $"{region}/override-{id}"), new(ShiftForm.Duty, "on-duty")]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "region")] string? asked, [FromForm] string? step, CancellationToken cancel)
    {
        if (!await OpenAsync(asked, cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        if (step == "change" || await PlanAsync(cancel) is not { } plan) return Page();
        (Plan, frame.Title, frame.Wide) = (plan, "Check the shifts before you record them", true);
        if (step == "record" && IsConfirmed(out var wanted, out var why) && await RecordAsync(wanted, why, cancel)) return Done(wanted.Count);
        await names.LoadAsync(plan.Lines.Select(each => each.Wish.Officer), cancel);
        return Page();
    }

    /// <summary>True when everything that is refused is asked for or left out, both on purpose.</summary>
    private bool IsConfirmed(out IReadOnlyList<PatternLine> asked, out string? why)
    {
        var ticked = Askable.Where(each => Typed.Has(PatternForm.Ask, each.Planned!.Shift.Id)).ToList();
        why = ticked.Count == 0 ? null : Typed.Text(ShiftForm.Why, "Reason", "Say why they are needed all the same", reference, frame.Problems);
        afterwards = Late == 0 ? null : Typed.Text(ShiftForm.Afterwards, "Reason", "Say why they were not recorded before", reference, frame.Problems);
        if (Plan!.Refused.Count > ticked.Count && !Typed.Has(PatternForm.LeaveOut, "yes")) frame.Problems.Add(PatternForm.LeaveOut, "Say that those that are refused are left out, or change something");
        asked = ticked;
        return !frame.Problems.Any && Plan.Good.Count + ticked.Count > 0;
    }

    // What is good goes first: it may be what stands in the way of what is asked for.
    private async Task<bool> RecordAsync(IReadOnlyList<PatternLine> asked, string? why, CancellationToken cancel)
    {
        var done = Plan!.Good.Count == 0 ? null : await mediator.Send(new PutOnRota([.. Plan.Good.Select(each => IsLate(each) ? each.Planned! with { Detail = each.Planned.Detail with { Afterwards = afterwards } } : each.Planned!)], person), cancel);
        frame.Problems.Tell(done?.Faults ?? [], kinds);
        foreach (var line in asked)
        {
            if (frame.Problems.Any) return false;
            var asking = await mediator.Send(new AskForOverride($"{Typed[ShiftForm.OverrideReference]}-{line.Planned!.Shift.Id.Split('-')[^1]}", line.Planned, why!, person), cancel);
            frame.Problems.Tell(asking.Faults, kinds);
        }

        return !frame.Problems.Any;
    }

    private RedirectResult Done(int asked)
    {
        string?[] done =
        [
            Plan!.Good.Count switch { 0 => null, 1 => "One shift is on the rota", var many => string.Create(CultureInfo.InvariantCulture, $"{many} shifts are on the rota") },
            asked switch { 0 => null, 1 => "One shift is asked for: it is on the rota when a second person approves it", _ => string.Create(CultureInfo.InvariantCulture, $"{asked} shifts are asked for: each is on the rota when a second person approves it") },
        ];
        TempData.Notify(new Notice(string.Join(". ", done.OfType<string>()), Success: true));
        return Redirect(Urls.Of(asked == 0 ? Urls.Shifts : Urls.Overrides, region));
    }

    private async Task<PatternPlan?> PlanAsync(CancellationToken cancel)
    {
        if (PatternForm.DaysOf(Typed, frame.Problems) is not { } days) return null;
        var isCopy = Typed[PatternForm.Way] == PatternForm.Copy;
        var wishes = isCopy ? await CopiesAsync(days, cancel) : PatternForm.Weeks(Typed, days, frame.Problems);
        if (wishes.Count > Most) frame.Problems.Add(isCopy ? PatternForm.Until : PatternForm.Last, string.Create(CultureInfo.InvariantCulture, $"This makes {wishes.Count} shifts. Record at most {Most} at once"));
        if (frame.Problems.Any) return null;
        var rota = await desk.LoadAsync(days.First, days.Last.AddDays(8), cancel);
        return PatternPlan.Of(rota, region, Typed[PatternForm.Reference], wishes, new Stretch(LondonTime.StartOf(days.First), LondonTime.EndOf(days.Last)));
    }

    private async Task<IReadOnlyList<Wish>> CopiesAsync(Days days, CancellationToken cancel)
    {
        var monday = days.First.AddDays(-7);
        var (from, to) = (LondonTime.StartOf(monday), LondonTime.StartOf(days.First));
        var shifts = await facts.Set<Shift>().Where(each => each.Region == region && each.From >= from && each.From < to).OrderBy(each => each.From).ThenBy(each => each.Id).ToListAsync(cancel);
        var ids = shifts.Select(each => each.Id).ToList();
        var details = await facts.Set<ShiftDetail>().Where(each => ids.Contains(each.Shift)).ToDictionaryAsync(each => each.Shift, StringComparer.Ordinal, cancel);
        if (shifts.Count == 0) frame.Problems.Add(PatternForm.Week, "Nobody is on the rota in that week: there is nothing to copy");
        return PatternForm.Copies(shifts.Select(each => (each, details.GetValueOrDefault(each.Id))), monday, days.Last);
    }

    private async Task<bool> OpenAsync(string? asked, CancellationToken cancel)
    {
        (frame.Title, frame.BackLink) = ("Fill several weeks", Urls.Shifts);
        if (desk.Recording(Shift.Declaration, asked) is not { } own) return false;
        region = own;
        var book = await desk.BookAsync(cancel);
        choices = await ChoicesAsync(book, cancel);
        return true;
    }

    private async Task<IReadOnlyDictionary<string, List<SelectItem>>> ChoicesAsync(FactBook book, CancellationToken cancel)
    {
        var found = new Dictionary<string, List<SelectItem>>(StringComparer.Ordinal);
        foreach (var role in Codes.SpecialistRole.Codes)
            found[role] = [.. (await desk.ChoicesAsync(book, region, names, role, cancel)).Where(each => each.Group != RotaDesk.OtherRole).Select(each => each with { Group = null })];
        return found;
    }
}
