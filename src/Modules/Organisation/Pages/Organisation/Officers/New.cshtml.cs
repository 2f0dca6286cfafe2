using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Officers;

/// <summary>Record an officer who is not on record, after a look at those of the same name.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class NewModel(FactsContext facts, Areas areas, Lookalikes lookalikes, Reference reference, ViewLog viewed, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Force = "force";
    public const string Number = "number";
    public const string Name = "name";
    public const string Rank = "rank";
    public const string From = "from";
    public const string IsAnother = "another";

    private readonly DateOnly today = store.Today(clock);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public IReadOnlyList<SelectItem> Forces => [.. areas.KeptForces.Select(force => SelectItem.Of(force, areas.ForceName(force, today)))];

    /// <summary>Officers of the name that was typed.</summary>
    public IReadOnlyList<Officer> Alike { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (!Open()) return StatusCode(StatusCodes.Status403Forbidden);
        if (areas.KeptForces is [var only]) Typed = Typed.WithDefault(Force, only);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Open()) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        var officer = await ReadAsync(cancel);
        var rank = Typed.Code(Rank, Codes.Rank, "Choose the rank that they hold", frame.Problems);
        var from = Typed.Day(From, "The day since when they have held it", today, frame.Problems);
        if (officer.Name.Length > 0) await LookAsync(officer, cancel);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new RecordOfficer(officer, new RankHeld { Officer = officer.Id, Rank = rank, From = from!.Value }, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{officer.Name} is recorded as {officer.Id}", Urls.Officer(officer.Id)) ?? Page();
    }

    private async Task<Officer> ReadAsync(CancellationToken cancel)
    {
        var force = areas.KeptForces.Contains(Typed[Force], StringComparer.Ordinal) ? Typed[Force] : "";
        if (force.Length == 0) frame.Problems.Add(Force, "Choose the force that they are of");
        var id = $"{force}/{Typed[Number].ToLowerInvariant()}";
        if (Typed[Number].Length == 0 || Typed[Number].Contains('/', StringComparison.Ordinal) || (force.Length > 0 && !Identifier.IsValid(id))) frame.Problems.Add(Number, "Enter their number, in letters and figures without the force");
        else if (await facts.Set<Officer>().AnyAsync(each => each.Id == id, cancel)) frame.Problems.Add(Number, $"Somebody is on record as {id} already. Give another number, or find them under Officers");
        return new Officer { Id = id, Force = force, Name = Typed.Line(Name, "Name", Typed.LongestName, "Enter their name", reference, frame.Problems) ?? "" };
    }

    private async Task LookAsync(Officer officer, CancellationToken cancel)
    {
        Alike = await lookalikes.OfNameAsync(officer.Name, cancel);
        viewed.Saw(Officer.Declaration.Name, Alike.Select(each => each.Id));
        if (Alike.Count > 0 && !Typed.Has(IsAnother, "yes")) frame.Problems.Add(IsAnother, $"{Alike[0].Name} is on record as {Alike[0].Id}. Tick the box if this is somebody else");
    }

    private bool Open()
    {
        (frame.Title, frame.BackLink) = ("Record an officer", Urls.Officers);
        return permissions.MayRecord(person, Officer.Declaration) && areas.KeptForces.Count > 0;
    }
}
