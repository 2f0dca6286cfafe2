using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Joins;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Organisation.Transfers;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Officers;

/// <summary>One officer: everything on record of them on one timeline, where they went and whence they came.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class OfficerModel(FactsContext facts, Areas areas, Career career, OfficerNames names, ViewLog viewed, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);

    public string Officer { get; private set; } = "";

    public string Name => names.Of(Officer);

    public string ForceName => NameOf(Identifier.ForceOf(Officer));

    public Moves Moves { get; private set; } = null!;

    public IReadOnlyList<CareerEntry> Entries { get; private set; } = [];

    public OfficerNames Names => names;

    public bool MayTransfer => Moves.Left is null && MayHandOver;

    public bool MayTakeBack => Moves is { Left: not null, TakenOverAs: null } && MayHandOver;

    public bool MayUndo => Moves.CameFrom is not null && permissions.MayRecord(person, Acceptance.Declaration) && areas.KeepsForce(Identifier.ForceOf(Officer));

    public bool MayJoin => permissions.MayRecord(person, SamePerson.Declaration) && areas.KeepsForce(Identifier.ForceOf(Officer));

    private bool MayHandOver => permissions.MayRecord(person, Transfer.Declaration) && areas.KeepsForce(Identifier.ForceOf(Officer));

    public string NameOf(string force) => areas.ForceName(force, today);

    public bool MayPart(SamePerson join) => permissions.MayRecord(person, SamePerson.Declaration) && areas.KeepsForce(Identifier.ForceOf(join.Officer));

    public async Task<IActionResult> OnGetAsync([FromRoute] string officer, CancellationToken cancel)
    {
        if (!areas.SeesForce(Identifier.ForceOf(officer))) return StatusCode(StatusCodes.Status403Forbidden);
        Entries = await career.OfAsync(officer, today, cancel);
        if (Entries.Count == 0 && !await facts.Set<Officer>().AnyAsync(each => each.Id == officer, cancel)) return NotFound();
        (Officer, Moves) = (officer, await Moves.OfAsync(facts, officer, cancel));
        await names.LoadAsync([officer, .. Moves.Joins.Select(join => join.Other(officer)), .. new[] { Moves.TakenOverAs, Moves.CameFrom?.FromOfficer }.OfType<string>()], cancel);
        foreach (var kind in Entries.GroupBy(each => each.Kind.Name, StringComparer.Ordinal)) viewed.Saw(kind.Key, kind.Select(each => each.Key));
        (frame.Title, frame.Breadcrumbs) = (Name, [new Crumb("Organisation", Urls.Index), new Crumb("Officers", Urls.Officers), new Crumb(Name)]);
        return Page();
    }
}
