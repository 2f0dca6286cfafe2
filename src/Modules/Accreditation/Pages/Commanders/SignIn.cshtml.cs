using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.SigningIn;
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

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>What an officer signs in as: recorded and ended by a chief firearms instructor of their force.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class SignInModel(IReadFactBooks books, FactsContext facts, SeenVersions seen, Latest latest, ForcesInSight forces, IFindPeople people, OfficerNames names, ViewLog viewed, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Reference = "reference";
    public const string Who = "who";
    public const string On = "on";
    public const string Tie = "tie";
    public const string End = "end";

    private readonly DateOnly today = store.Today(clock);
    private string officer = "";
    private string force = "";

    public string Name => names.Of(officer);

    /// <summary>What they sign in as now; null: nothing is on record.</summary>
    public OfficerSignIn? Current { get; private set; }

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        Typed = Typed.WithDefault(Reference, Deeds.NewReference()).WithDefault(On, today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "officer")] string? whose, [FromForm] string? step, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        IRequest<Done>? act = step == End ? await ReadEndAsync(cancel) : await ReadTieAsync(cancel);
        if (act is null || frame.Problems.Any) return Page();
        var done = await mediator.Send(act, cancel);
        return this.LeadOn(frame, kinds, done, step == End ? $"{Name} has no sign-in any more" : $"{Name} signs in as {Typed[Who]}", Urls.Commander(officer)) ?? Page();
    }

    private async Task<TieSignIn?> ReadTieAsync(CancellationToken cancel)
    {
        var who = Typed.Line(Who, "What they sign in as", Typed.LongestName, "Enter what they sign in as", reference, frame.Problems) ?? "";
        var on = Typed.Day(On, "The day", today, frame.Problems) ?? today;
        if (Current is { } current) frame.Problems.Add(null, $"{Name} has a sign-in already: {current.Person}, since {LondonClock.Date(current.From)}. End that first");
        else if (frame.Problems.For(Who) is null) await LookAsync(who, cancel);
        return frame.Problems.Any ? null : new TieSignIn(new OfficerSignIn { SignIn = $"{officer}/sign-in-{Typed[Reference]}", Officer = officer, Person = who, From = on }, person);
    }

    /// <summary>A sign-in must be of somebody of this force alone, and of no other officer: then nobody learns of other forces by it.</summary>
    private async Task LookAsync(string who, CancellationToken cancel)
    {
        if (people.Find(who) is not { } found || found.Reads.Where(scope => scope.StartsWith("force/", StringComparison.Ordinal)).ToList() is not [var own] || own != $"force/{force}")
        {
            frame.Problems.Add(Who, $"Nobody of {forces.NameOf(force, today)} signs in as {who}. Check what they sign in as");
        }
        else if (await SignIns.OfPersonAsync(facts, who, today, cancel) is { } other)
        {
            await names.LoadAsync([officer, other.Officer], cancel);
            frame.Problems.Add(Who, $"{who} is the sign-in of {names.Of(other.Officer)}. End that first, on that officer’s page");
        }
    }

    private async Task<EndSignIn?> ReadEndAsync(CancellationToken cancel)
    {
        if (Current is not { } current)
        {
            frame.Problems.Add(null, $"{Name} has no sign-in any more. Somebody else has ended it");
            return null;
        }

        await seen.CheckAsync(Typed, cancel);
        if (Typed.Day(On, "The day", today, frame.Problems) is not { } on) return null;
        if (on < current.From) frame.Problems.Add(On, $"The day must be {LondonClock.Date(current.From)} or later: that is when it began");
        return new EndSignIn(current, on, await latest.OfAsync([current], cancel), person);
    }

    private async Task<IActionResult?> FindAsync(string? whose, CancellationToken cancel)
    {
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        if (whose is null || !forces.Knows(book, whose)) return NotFound();
        (officer, force) = (whose, book.Officers.ForceOf(whose));
        if (!permissions.MayRecord(person, OfficerSignIn.Declaration) || forces.Recording(force) is null) return StatusCode(StatusCodes.Status403Forbidden);
        Current = await SignIns.OfOfficerAsync(facts, officer, today, cancel);
        seen.Show(Current);
        if (Current is not null) viewed.Saw(OfficerSignIn.Declaration.Name, Current.SignIn);
        await names.LoadAsync([officer], cancel);
        (frame.Title, frame.BackLink) = ($"This officer’s sign-in: {Name}", Urls.Commander(officer));
        return null;
    }
}
