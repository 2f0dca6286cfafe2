using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Numbers;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>How many commanders and armed officers a force needs by its APSTRA, how many are in post, and how many of them are deployable.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class EstablishmentModel(IReadFactBooks books, FactsContext facts, SettingsInForce settings, ArmedOfficerList armed, ForcesInSight forces, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Role = "role";
    public const string Rank = "rank";
    public const string Required = "required";
    public const string From = "from";
    public const string Reason = "reason";
    public const string Approval = "approval";

    private const string Everywhere = "all";
    private const int MostCommanders = 9999;

    public DateOnly Today { get; } = store.Today(clock);

    /// <summary>The force that is shown; null: several.</summary>
    public string? Force { get; private set; }

    /// <summary>What is shown: a force, a region, or all that the reader sees.</summary>
    public string Place { get; private set; } = "";

    public string PlaceName => Place == Everywhere ? "all forces that you see" : Places.First(each => each.Place == Place).Name;

    public IEnumerable<(string Place, string Name)> Places => [.. forces.All.Count > 1 ? [(Everywhere, "All that you see")] : Array.Empty<(string, string)>(), .. forces.Places(Today)];

    public ForcesInSight Forces => forces;

    /// <summary>The further column of a table of several forces.</summary>
    public IReadOnlyList<string> Several => Force is null ? ["Force"] : [];

    public IReadOnlyList<EstablishmentLine> Lines { get; private set; } = [];

    /// <summary>Every number on record, those to come among them, the newest first.</summary>
    public IReadOnlyList<EstablishmentNumber> History { get; private set; } = [];

    public Typed Typed { get; private set; } = Typed.Of([]);

    public bool MayRecord => permissions.MayRecord(person, EstablishmentNumber.Declaration) && Force is not null && forces.Recording(Force) is not null;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? force, CancellationToken cancel)
    {
        Typed = Typed.WithDefault(From, Today);
        return Open(force) ? await ShowAsync(cancel) : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? force, CancellationToken cancel)
    {
        if (!Open(force) || !MayRecord) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        var number = Read();
        if (!frame.Problems.Any && await StandsAsync(number, cancel)) frame.Problems.Add(From, "There is a number for this role and rank from this day already. Give another day, or correct that number by the link in the table");
        if (frame.Problems.Any) return await ShowAsync(cancel);
        var done = await mediator.Send(new RecordOne([number], person), cancel);
        return this.LeadOn(frame, kinds, done, "The number is recorded", $"{Urls.Establishment}?force={Force}") ?? await ShowAsync(cancel);
    }

    private EstablishmentNumber Read()
    {
        var role = Typed.Code(Role, EstablishmentNumber.Roles, "Choose a role", frame.Problems);
        if (NumberChecks.Problem(Typed[Required], 0, MostCommanders) is { } problem) frame.Problems.Add(Required, $"The number required {problem}");
        // A number may be decided for a day to come.
        Typed.Date(From).TryRead("The day", From, frame.Problems, out var from);
        var reason = Typed.Line(Reason, "Reason", Typed.LongestReference, "Say why the number is what it is", reference, frame.Problems) ?? "";
        var approval = Typed.Line(Approval, "Approval", Typed.LongestReference, "Enter who approved it, and the reference", reference, frame.Problems) ?? "";
        return new EstablishmentNumber { Force = Force!, Role = role, Rank = Codes.Rank.Has(Typed[Rank]) ? Typed[Rank] : null, From = from ?? Today, Required = Typed[Required], Reason = reason, Approval = approval };
    }

    private Task<bool> StandsAsync(EstablishmentNumber number, CancellationToken cancel) =>
        facts.Set<EstablishmentNumber>().AnyAsync(each => each.Force == number.Force && each.Role == number.Role && each.Rank == number.Rank && each.From == number.From, cancel);

    private bool Open(string? force)
    {
        (frame.Title, frame.Wide) = ("Establishment", true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Establishment")];
        Place = force ?? forces.OpensOn(Everywhere);
        Force = forces.All.Contains(Place, StringComparer.Ordinal) ? Place : null;
        return Force is not null || Place == Everywhere || Places.Any(each => each.Place == Place);
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancel)
    {
        var shown = forces.In(Place == Everywhere ? "" : Place, Today);
        var set = await settings.BookAsync(cancel);
        var numbers = await facts.Set<EstablishmentNumber>().Where(each => shown.Contains(each.Force)).ToListAsync(cancel);
        History = [.. numbers.OrderByDescending(each => each.From).ThenBy(each => each.Force, StringComparer.Ordinal).ThenBy(each => EstablishmentNumber.Roles.Rank(each.Role)).ThenBy(each => Codes.Rank.Rank(each.Rank))];
        var accredited = numbers.Exists(each => AfoEvent.Roles.Has(each.Role)) ? await armed.AccreditedInAsync(shown, Today, cancel) : [];
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        Lines = [.. shown.SelectMany(force => EstablishmentLine.Of(book, force, numbers, accredited, Today, set.Number(SettingTerms.ApstraReviewMonths, force, Today)))];
        return Page();
    }
}
