using ArmedPolicingGov.Accreditation.Citing;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Roads;

/// <summary>Somebody's road to a role, stage by stage, from selection to the signature. What is left out shows, and so do roads that are over.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class RoadModel(IReadFactBooks books, RoadList roads, Citations citations, FactsContext facts, ForcesInSight forces, OfficerNames names, ViewLog viewed, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public RoadSoFar Road { get; private set; } = null!;

    public string Force { get; private set; } = "";

    public string Name => names.Of(Road.Officer);

    /// <summary>Why no stage can be recorded; null: nothing stands in the way.</summary>
    public Fault? Closed { get; private set; }

    /// <summary>Where that can be done which is to be done instead.</summary>
    public (string Href, string Text)? ClosedLeadsTo => !MayRecord ? null
        : Codes.CommandRole.Has(Road.Role) ? (Urls.NewSession, "Record a training session")
        : (Urls.ArmedOfficer(Road.Officer), $"{Name} as an armed officer");

    /// <summary>The files that came with stages, by the stage's reference.</summary>
    public IReadOnlyDictionary<string, RoadFile> Files { get; private set; } = new Dictionary<string, RoadFile>(StringComparer.Ordinal);

    /// <summary>The modules of courses, by the stage's reference, each in its place.</summary>
    public ILookup<string, CourseModule> Modules { get; private set; } = Array.Empty<CourseModule>().ToLookup(each => each.Step, StringComparer.Ordinal);

    /// <summary>What each stage that was held goes by.</summary>
    public IReadOnlyList<Cited> Guidance { get; private set; } = [];

    public bool MayRecord => permissions.MayRecord(person, RoadStep.Declaration) && forces.Recording(Force) is not null;

    public async Task<IActionResult> OnGetAsync([FromRoute] string officer, [FromQuery] string? role, CancellationToken cancel)
    {
        var (today, book) = (store.Today(clock), (await books.AsKnownAsync(null, Clock.System, cancel)).Book);
        Force = book.Officers.ForceOf(officer);
        if (!forces.All.Contains(Force, StringComparer.Ordinal)) return StatusCode(StatusCodes.Status403Forbidden);
        if (!forces.Knows(book, officer) || role is null || !RoadStep.Roles.Has(role)) return NotFound();
        Road = await roads.OfAsync(book, officer, role, today, cancel);
        Closed = await roads.ClosedAsync(book, Road, today, cancel);
        Files = await facts.Set<RoadFile>().Where(each => each.Officer == officer).ToDictionaryAsync(each => each.Step, StringComparer.Ordinal, cancel);
        Modules = (await facts.Set<CourseModule>().Where(each => each.Officer == officer).ToListAsync(cancel)).OrderBy(each => each.Number.Length).ThenBy(each => each.Number, StringComparer.Ordinal).ToLookup(each => each.Step, StringComparer.Ordinal);
        List<CitableRecord> held = [.. Road.Lines.Where(each => each is { IsFromCommander: false, LeftOut: null }).Select(each => CitableRecord.Of(each.Held)).DistinctBy(each => each.Key, StringComparer.Ordinal)];
        var cited = await citations.OfAsync(held, today, cancel);
        Guidance = [.. held.Select(each => cited[each.Key])];
        viewed.SawLines(Road.Lines.Concat(Road.Earlier));
        await names.LoadAsync([officer], cancel);
        (frame.Title, frame.Wide) = ($"Road to {RoadStep.Roles.Words(role)}: {Name}", true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Roads to a role", Urls.RoadsOf(Force)), new Crumb(Name)];
        return Page();
    }
}
