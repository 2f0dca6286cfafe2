using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Careers;
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

    /// <summary>The rank that they hold; null: none is on record.</summary>
    public RankHeld? Rank { get; private set; }

    /// <summary>The ranks that they act in.</summary>
    public IReadOnlyList<ActingRank> Acting { get; private set; } = [];

    /// <summary>The posts that they hold.</summary>
    public IReadOnlyList<PostHeld> Posts { get; private set; } = [];

    /// <summary>Their leaving the service; null: none is on record.</summary>
    public Leaving? Gone { get; private set; }

    public bool MayRecordRank => May(RankHeld.Declaration);

    public bool MayRecordPost => May(PostHeld.Declaration);

    public bool MayReadLeaving => permissions.MayRead(person, Leaving.Declaration);

    public bool MayRecordLeaving => May(Leaving.Declaration);

    public bool MayJoin => permissions.MayRecord(person, SamePerson.Declaration) && areas.KeepsForce(Identifier.ForceOf(Officer));

    private bool MayHandOver => permissions.MayRecord(person, Transfer.Declaration) && areas.KeepsForce(Identifier.ForceOf(Officer));

    private bool May(Kind kind) => permissions.MayRecord(person, kind) && areas.KeepsForce(Identifier.ForceOf(Officer));

    /// <summary>"Eastern region", "Norfolk Constabulary", or the reference of an armoury.</summary>
    public string PlaceOf(PostHeld post) => post.Post switch
    {
        "regional-armed-policing-lead" => areas.RegionName(post.Area),
        "armoury-manager" => post.Area,
        _ => NameOf(post.Area),
    };

    public string NameOf(string force) => areas.ForceName(force, today);

    public bool MayPart(SamePerson join) => permissions.MayRecord(person, SamePerson.Declaration) && areas.KeepsForce(Identifier.ForceOf(join.Officer));

    public async Task<IActionResult> OnGetAsync([FromRoute] string officer, CancellationToken cancel)
    {
        if (!areas.SeesForce(Identifier.ForceOf(officer))) return StatusCode(StatusCodes.Status403Forbidden);
        Entries = await career.OfAsync(officer, today, cancel);
        if (Entries.Count == 0 && !await facts.Set<Officer>().AnyAsync(each => each.Id == officer, cancel)) return NotFound();
        (Officer, Moves) = (officer, await Moves.OfAsync(facts, officer, cancel));
        await FindHeldAsync(cancel);
        await names.LoadAsync([officer, .. Moves.Joins.Select(join => join.Other(officer)), .. Moves.Apart.Select(apart => apart.Than(officer)), .. new[] { Moves.TakenOverAs, Moves.CameFrom?.FromOfficer }.OfType<string>()], cancel);
        foreach (var kind in Entries.GroupBy(each => each.Kind.Name, StringComparer.Ordinal)) viewed.Saw(kind.Key, kind.Select(each => each.Key));
        (frame.Title, frame.Breadcrumbs) = (Name, [new Crumb("Organisation", Urls.Index), new Crumb("Officers", Urls.Officers), new Crumb(Name)]);
        return Page();
    }

    private async Task FindHeldAsync(CancellationToken cancel)
    {
        Rank = await facts.Set<RankHeld>().Where(each => each.Officer == Officer && each.From <= today).OrderByDescending(each => each.From).FirstOrDefaultAsync(cancel);
        Acting = await facts.Set<ActingRank>().Where(each => each.Officer == Officer && each.From <= today && (each.To == null || each.To > today)).OrderBy(each => each.From).ToListAsync(cancel);
        Posts = await facts.Set<PostHeld>().Where(each => each.Officer == Officer && (each.To == null || each.To > today)).OrderBy(each => each.From).ToListAsync(cancel);
        Gone = await facts.Set<Leaving>().FirstOrDefaultAsync(each => each.Officer == Officer, cancel);
    }
}
