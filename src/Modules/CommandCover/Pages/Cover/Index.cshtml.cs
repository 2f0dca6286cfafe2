using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Pages.Cover;

/// <summary>Who covers a region now and for the next 72 hours, when nobody does, and what is on the rota and does not count.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(IReadFactBooks books, FactsContext facts, OfficerNames names, Reference reference, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private const int Hours = 72;
    private const string Prefix = "region/";

    /// <summary>The regions in sight.</summary>
    public IReadOnlyList<string> Regions { get; } = [.. reference.Regions.Where(region => person.Reads.Contains(Prefix + region, StringComparer.Ordinal))];

    public string? Region { get; private set; }

    public Stretch Window { get; private set; } = null!;

    public IReadOnlyList<RoleCover> Roles { get; private set; } = [];

    public bool MayRecord => permissions.MayFillIn(person, Shift.Declaration) && person.Writes.Contains(Prefix + Region, StringComparer.Ordinal);

    public string NameOf(string region) => reference.RegionName(region);

    public OfficerNames Names => names;

    public static string CorrectUrl(Shift shift) => $"/records/rota/correct?key={Uri.EscapeDataString(shift.Id)}";

    public async Task<IActionResult> OnGetAsync([FromQuery] string? region, CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Who covers", true);
        Region = region ?? Regions.FirstOrDefault(each => person.Writes.Contains(Prefix + each, StringComparer.Ordinal)) ?? Regions.FirstOrDefault();
        if (Region is null) return Page();
        if (!Regions.Contains(Region, StringComparer.Ordinal)) return StatusCode(StatusCodes.Status403Forbidden);
        var (today, now) = (store.Today(clock), Now());
        Window = new Stretch(now, now.AddHours(Hours));
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        var (from, to) = (Window.From - Stint.Longest, Window.To);
        // Of a shift without an end only its first week can matter; one that has run for longer is listed while it runs.
        var shifts = await facts.Set<Shift>().Where(shift => shift.Region == Region && shift.From < to && (shift.To == null ? shift.From > from : shift.To > Window.From)).ToListAsync(cancel);
        Roles = [.. Codes.SpecialistRole.Codes.Select(role => RoleCover.Of(book, Region, role, shifts, Window, today))];
        await names.LoadAsync(Roles.SelectMany(role => role.Hours.Select(each => each.Shift).OfType<Shift>().Concat(role.Uncounted.Select(each => each.Shift))).Select(shift => shift.Officer), cancel);
        return Page();
    }

    /// <summary>This minute; of a store that opens on a day of its own, the same time on that day.</summary>
    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        var minute = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        return store.OpensOn is { } day ? LondonTime.StartOf(day) + (minute - LondonTime.StartOf(LondonTime.DayOf(minute))) : minute;
    }
}
