using ArmedPolicingGov.Accreditation.Changes;
using ArmedPolicingGov.Accreditation.Citing;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Changes;

/// <summary>One tactic, munition or weapon in a force: on what approval it came, who has yet to meet it and by when, and who has.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class ItemModel(IReadFactBooks books, FactsContext facts, Citations citations, Reference reference, ForcesInSight forces, OfficerNames names, ViewLog viewed, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private string force = "";

    public DateOnly Today { get; } = store.Today(clock);

    public string ForceName => forces.NameOf(force, Today);

    public ItemDuties Duties { get; private set; } = null!;

    /// <summary>Of the force's own row, or of the one for every force.</summary>
    public ItemApproval? Approval { get; private set; }

    public OfficerNames Names => names;

    /// <summary>What the approval goes by; null: no approval is on record.</summary>
    public Cited? Guidance { get; private set; }

    /// <summary>What the nation and the force say of it today.</summary>
    public IReadOnlyList<ItemRule> Rules { get; private set; } = [];

    public IReadOnlyList<ItemRule> RulesToCome { get; private set; } = [];

    /// <summary>Who asks for an authority before each use; null: nobody.</summary>
    public ItemRule? NeedsAuthority { get; private set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ItemVersion> Versions { get; private set; } = [];

    /// <summary>The version of today; null: none is on record.</summary>
    public ItemVersion? Current => Versions.FirstOrDefault(each => each.From <= Today);

    public string NameOf(ItemRule rule) => rule.Force is null ? "the nation" : forces.NameOf(rule.Force, Today);

    public string HistoryOf(ItemRule rule) => RecordUrls.History(ItemRule.Declaration, rule);

    public string HistoryOf(ItemVersion version) => RecordUrls.History(ItemVersion.Declaration, version);

    public bool MayRule => permissions.MayRecord(person, ItemRule.Declaration) && forces.Announcing() is { Count: > 0 };

    public string RuleUrl => Urls.RuleOn(Duties.Item.Id, force);

    public string VersionUrl => Urls.NewItemVersion(Duties.Item.Id, force);

    public bool MayRecord => permissions.MayRecord(person, TrainingSession.Declaration) && forces.Recording(force) is not null;

    public async Task<IActionResult> OnGetAsync([FromRoute] string item, [FromQuery(Name = "force")] string? asked, CancellationToken cancel)
    {
        var known = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        if ((asked ?? forces.OpensOn(known)) is not { } shown || !forces.All.Contains(shown, StringComparer.Ordinal)) return StatusCode(StatusCodes.Status403Forbidden);
        force = shown;
        if (ItemDuties.Of(known, force, Today).FirstOrDefault(each => each.Item.Id == item) is not { } found) return NotFound();
        Duties = found;
        var approvals = await facts.Set<ItemApproval>().Where(each => each.Item == item && (each.Force == null || each.Force == force)).ToListAsync(cancel);
        Approval = approvals.FirstOrDefault(each => each.Force == found.Item.Row.Force);
        if (Approval is not null) Guidance = await citations.OfAsync(CitableRecord.Of(Approval, force), Today, cancel);
        var rules = await facts.Set<ItemRule>().Where(each => each.Item == item && (each.Force == null || each.Force == force)).ToListAsync(cancel);
        var book = new ItemRules(rules, reference);
        (Rules, RulesToCome, NeedsAuthority) = (book.Of(item, force, Today), [.. rules.Where(each => each.From > Today).OrderBy(each => each.From)], book.AsksForAuthority(item, force, Today));
        Versions = await facts.Set<ItemVersion>().Where(each => each.Item == item && (each.Force == null || each.Force == force)).OrderByDescending(each => each.From).ToListAsync(cancel);
        await names.LoadAsync(found.Open.Select(each => each.Officer).Concat(found.Closed.Select(each => each.Officer)).Concat(found.NeverMet), cancel);
        viewed.Saw(CommanderEvent.Declaration.Name, found.Closed.Select(each => each.Meeting.Event));
        (frame.Title, frame.Wide) = (found.Item.Row.Name, true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.RosterOf(force)), new Crumb("Tactics, munitions and weapons", Urls.ChangesOf(force)), new Crumb(found.Item.Row.Name)];
        return Page();
    }
}
