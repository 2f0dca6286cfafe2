using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Changes;
using ArmedPolicingGov.Accreditation.Queries;
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

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Changes;

/// <summary>Announce a tactic, munition or weapon: what it is, on what approval, and, before it is recorded, for how many commanders it opens a duty.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class NewModel(IReadFactBooks books, FactsContext facts, ForcesInSight forces, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);

    /// <summary>The force that it is for; null: every force.</summary>
    private string? force;

    public string ForName => force is null ? "Every force" : forces.NameOf(force, today);

    public Typed Typed { get; private set; } = Typed.Of([]);

    /// <summary>True when the first day of use lies so far back that it may be a slip.</summary>
    public bool AsksForOld => Request.HasFormContentType && ChangeForm.IsOld(Typed, today);

    /// <summary>What is about to be announced; on the last step only.</summary>
    public Item? Item { get; private set; }

    public ItemApproval? Approval { get; private set; }

    /// <summary>Its own rule and its version, as far as they are given.</summary>
    public IReadOnlyList<Fact> Further { get; private set; } = [];

    /// <summary>What it opens for those in sight.</summary>
    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    public IActionResult OnGet() => Open() ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync([FromForm] string? step, CancellationToken cancel)
    {
        if (!Open()) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        if (step == "change") return Page();
        var (item, approval) = ChangeForm.Read(Typed, force, reference, today, frame.Problems);
        var further = ChangeForm.Further(Typed, item, approval, reference, frame.Problems);
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        if ((await ItemRules.LoadAsync(facts, reference, cancel)) is var rules && rules.Forbids(item.Id, force ?? "", item.InUseFrom ?? today) is { } forbidden)
            frame.Problems.Add(ChangeForm.Id, $"{item.Name} is not permitted in {rules.NameOf(forbidden, today)} since {LondonClock.Date(forbidden.From)}. It can be announced once whoever forbade it permits it");
        else if (TakenBy(book, item.Id) is { } taken) frame.Problems.Add(ChangeForm.Id, taken);
        if (frame.Problems.Any) return Page();
        if (step == "record")
        {
            var done = await mediator.Send(new AnnounceItem(item, approval, further, person), cancel);
            if (done.IsRecorded)
            {
                TempData.Notify(new Notice($"{item.Name} is announced", Success: true));
                return Redirect(Urls.Change(item.Id, forces.OpensOn(book) ?? ""));
            }

            frame.Problems.Tell(done.Faults, kinds, fault => fault.Column == "item" ? ChangeForm.Id : null);
            return Page();
        }

        var then = book.With([new BookChange(Facts.Item.Declaration.Name, null, item, [])]);
        (Item, Approval, Further) = (item, approval, further);
        Duties = [.. forces.All.Where(each => force is null || each == force).SelectMany(each => ItemDuties.Of(then, each, today)).Where(each => each.Item.Id == item.Id).SelectMany(each => each.Open)];
        return Page();
    }

    /// <summary>
    /// What is said of a reference that is in use; null: it is free. In a force its own row counts in place of the nation's, with
    /// whatever was observed under the reference: something else under it would be taken as observed by everybody.
    /// </summary>
    private string? TakenBy(FactBook book, string id)
    {
        if (book.Items.RowFor(id, force ?? "") is { } there)
        {
            return there.Force == force ? $"{there.Name} has this reference already. Correct its record, or give another reference"
                : $"The nation’s {there.Name} has this reference, and what was observed of it would count for this one. Give another reference";
        }

        return force is null && reference.Forces.FirstOrDefault(each => book.Items.RowFor(id, each) is not null) is { } own
            ? $"{book.Items.RowFor(id, own)!.Name} of {forces.NameOf(own, today)} has this reference, and would count there in place of this one. Give another reference"
            : null;
    }

    private bool Open()
    {
        (frame.Title, frame.BackLink) = ("Announce a tactic, munition or weapon", Urls.Changes);
        if (!permissions.MayRecord(person, Facts.Item.Declaration) || forces.Announcing() is not [var first, ..]) return false;
        force = first;
        return true;
    }
}
