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
internal sealed class PatternModel(RotaDesk desk, FactsContext facts, OfficerNames names, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    private const int Most = 400;

    private string region = "";

    public string RegionName => desk.NameOf(region);

    public OfficerNames Names => names;

    public Typed Typed { get; private set; } = null!;

    public IReadOnlyList<SelectItem> Choices { get; private set; } = [];

    /// <summary>What it comes to; on the last step only.</summary>
    public PatternPlan? Plan { get; private set; }

    /// <summary>A time of the clock that may not exist.</summary>
    public string ClockOf(DateTime clock) => $"{LondonClock.Date(DateOnly.FromDateTime(clock))} at {clock.ToString("HH:mm", CultureInfo.InvariantCulture)}";

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "region")] string? asked, CancellationToken cancel)
    {
        if (!await OpenAsync(asked, cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of([new(PatternForm.Reference, $"{region}/rota-{Deeds.NewReference()}"), new(ShiftForm.Duty, "on-duty")]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "region")] string? asked, [FromForm] string? step, CancellationToken cancel)
    {
        if (!await OpenAsync(asked, cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        if (step == "change" || await PlanAsync(cancel) is not { } plan) return Page();
        if (step == "record" && IsConfirmed(plan))
        {
            var done = await mediator.Send(new PutOnRota([.. plan.Good.Select(each => each.Planned!)], person), cancel);
            frame.Problems.Tell(done.Faults, kinds);
            if (done.IsRecorded)
            {
                TempData.Notify(new Notice(plan.Good.Count == 1 ? "One shift is on the rota" : string.Create(CultureInfo.InvariantCulture, $"{plan.Good.Count} shifts are on the rota"), Success: true));
                return Redirect(Urls.Of(Urls.Shifts, region));
            }
        }

        await names.LoadAsync(plan.Lines.Select(each => each.Wish.Officer), cancel);
        (Plan, frame.Title, frame.Wide) = (plan, "Check the shifts before you record them", true);
        return Page();
    }

    private bool IsConfirmed(PatternPlan plan)
    {
        if (plan.Refused.Count > 0 && !Typed.Has(PatternForm.LeaveOut, "yes")) frame.Problems.Add(PatternForm.LeaveOut, "Say that those that are refused are left out, or change something");
        return !frame.Problems.Any && plan.Good.Count > 0;
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
        Choices = await desk.ChoicesAsync(await desk.BookAsync(cancel), region, names, cancel);
        return true;
    }
}
