using System.Security.Claims;
using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Pages.Cover;

/// <summary>Who covers now and who is next, for a control room: at a look, on paper for 72 hours, and without a connection.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class NowModel(RotaDesk desk, FactsContext facts, OfficerNames names, ContactList contacts, PageFrame frame) : PageModel
{
    private const int Hours = 72;

    private RotaBook rota = null!;
    private OverridesOf overrides = null!;
    private IReadOnlyList<RoleCover> roles = [];
    private IReadOnlySet<string> labels = new HashSet<string>(StringComparer.Ordinal);

    public RotaDesk Desk => desk;

    public string? Region { get; private set; }

    public OfficerNames Names => names;

    public ContactList Contacts => contacts;

    /// <summary>False where no shift of the region was ever recorded: nothing says that nobody covers.</summary>
    public bool HasRota { get; private set; }

    public Stretch Window { get; private set; } = null!;

    /// <summary>By role, then each cadre of the region.</summary>
    public IReadOnlyList<OnDuty> OnDuty { get; private set; } = [];

    /// <summary>Change by change.</summary>
    public IReadOnlyList<Slice> Slices { get; private set; } = [];

    /// <summary>"5 September 2023 at 2:02pm".</summary>
    public string At => LondonClock.DateAndTime(Window.From);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? region, CancellationToken cancel)
    {
        (frame.Title, frame.Breadcrumbs) = ("Now and next", [new Crumb("Who covers", Urls.Cover), new Crumb("Now and next")]);
        Region = await desk.ShownAsync(region, cancel);
        if (Region is null) return Page();
        if (!desk.Sees(Region)) return StatusCode(StatusCodes.Status403Forbidden);
        HasRota = await facts.Set<Shift>().AnyAsync(each => each.Region == Region, cancel);
        Window = new Stretch(desk.Now, desk.Now.AddHours(Hours));
        // A copy of this page stays in the browser, so it never says why somebody is away.
        rota = await desk.LoadAsync(LondonTime.DayOf(Window.From), LondonTime.DayOf(Window.To), cancel) with { SaysWhyAway = false };
        var shifts = await desk.ShiftsInAsync(Region, Window, cancel);
        labels = shifts.Select(each => rota.Details.GetValueOrDefault(each.Id)?.Specialism).OfType<string>().ToHashSet(StringComparer.Ordinal);
        overrides = await OverridesOf.LoadAsync(facts, shifts.Select(each => each.Id), names, cancel);
        roles = [.. Codes.SpecialistRole.Codes.Select(role => RoleCover.Of(rota.Book, Region, role, shifts, Window, desk.Today))];
        OnDuty = [.. roles.SelectMany(role => Specialisms().Select(each => Queries.OnDuty.Of(role, each, Window, SpecialismCover.Of(rota, overrides, role, each))).Prepend(Queries.OnDuty.Of(role)))];
        Slices = Slice.Of(roles, [.. roles.SelectMany(role => role.Doubts(rota, overrides))]);
        await contacts.LoadAsync(Region, roles.SelectMany(role => role.Officers).Concat(overrides.Officers), cancel);
        if (User.FindFirstValue(SignInClaim.Id) is { } signIn) Response.Headers["Kept-For"] = signIn;
        return Page();
    }

    /// <summary>"Until 28 March 2026 at 8am"; what goes on beyond the 72 hours says no more than that.</summary>
    public string UntilOf(Hours hours) => $"{(hours.Stretch.To < Window.To ? "Until" : "At least until")} {LondonClock.DateAndTime(hours.Stretch.To)}";

    /// <summary>"On call", or null where that is not recorded.</summary>
    public string? DutyOf(Shift shift) => rota.Details.GetValueOrDefault(shift.Id) is { } detail ? ShiftDetail.Duties.Words(detail.Duty) : null;

    /// <summary>What makes it doubtful that somebody who covers is there, in words.</summary>
    public IEnumerable<string> DoubtsOf(Hours hours) => Doubt.Of(rota, overrides, hours.Shift!, hours.Stretch).Where(each => each.Stretch.From <= Window.From || hours.Stretch.From > Window.From)
        .Select(each => each.Words).Distinct(StringComparer.Ordinal);

    /// <summary>What is on the rota when a section begins, and does not count.</summary>
    public IEnumerable<Uncounted> UncountedOf(OnDuty duty) => duty.Specialism is null ? roles.Single(each => each.Role == duty.Role).Uncounted.Where(each => each.Stretch.From <= Window.From) : [];

    /// <summary>A name that is for their force to say.</summary>
    public bool IsNameHidden(string officer) => names.Of(officer) == officer;

    /// <summary>Those that the region has members of, or a shift for.</summary>
    private IEnumerable<string> Specialisms()
    {
        var kept = SpecialismCover.KeptIn(rota, Region!, Window);
        return CadreMember.Specialisms.Codes.Where(code => kept.Contains(code, StringComparer.Ordinal) || labels.Contains(code));
    }
}
