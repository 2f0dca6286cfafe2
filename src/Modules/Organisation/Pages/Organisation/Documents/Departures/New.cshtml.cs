using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Documents;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Documents.Departures;

/// <summary>Record where a force does something else than a document says, why, and on whose approval.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class NewModel(FactsContext facts, Areas areas, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Reference = "reference";
    public const string Force = "force";
    public const string What = "what";
    public const string Reason = "reason";
    public const string ApprovedBy = "approved-by";
    public const string On = "on";

    private readonly DateOnly today = store.Today(clock);

    public ReferenceDocument Document { get; private set; } = null!;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public IReadOnlyList<SelectItem> Forces => [.. areas.KeptForces.Select(force => SelectItem.Of(force, areas.ForceName(force, today)))];

    public async Task<IActionResult> OnGetAsync([FromQuery] string? document, CancellationToken cancel)
    {
        if (await FindAsync(document, cancel) is { } closed) return closed;
        Typed = Typed.Of([new(Reference, Deeds.NewReference())]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? document, CancellationToken cancel)
    {
        if (await FindAsync(document, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var departure = Read();
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new RecordDeparture(departure, person), cancel);
        return this.LeadOn(frame, kinds, done, "The departure is recorded", Urls.Document(Document.Document)) ?? Page();
    }

    private Departure Read()
    {
        var force = areas.KeptForces is [var only] ? only : Typed[Force];
        if (!areas.KeepsForce(force)) frame.Problems.Add(Force, "Choose the force");
        return new Departure
        {
            Id = $"{force}/departure-{Typed[Reference]}",
            Force = force,
            Document = Document.Document,
            What = Typed.Text(What, "What the force does", "Enter what the force does instead", reference, frame.Problems) ?? "",
            Reason = Typed.Text(Reason, "Reason", "Say why", reference, frame.Problems) ?? "",
            ApprovedBy = Typed.Line(ApprovedBy, "Who approved it", Typed.LongestReference, "Enter the role of whoever approved it", reference, frame.Problems) ?? "",
            On = Typed.Day(On, "The day of the approval", today, frame.Problems) ?? today,
        };
    }

    private async Task<IActionResult?> FindAsync(string? document, CancellationToken cancel)
    {
        if (await facts.Set<ReferenceDocument>().SingleOrDefaultAsync(each => each.Document == document, cancel) is not { } found) return NotFound();
        (Document, frame.Title, frame.BackLink) = (found, $"Record a departure from {found.Title}", Urls.Document(found.Document));
        return permissions.MayRecord(person, Departure.Declaration) && areas.KeptForces.Count > 0 ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
