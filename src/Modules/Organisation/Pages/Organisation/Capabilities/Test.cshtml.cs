using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Capabilities;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Capabilities;

/// <summary>Record that a capability of others was tested.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class TestModel(FactsContext facts, SeenVersions seen, Areas areas, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string On = "on";
    public const string Result = "outcome";

    private readonly DateOnly today = store.Today(clock);

    public Capability Capability { get; private set; } = null!;

    public string RegionName => areas.RegionName(Capability.Region);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? capability, CancellationToken cancel)
    {
        if (await FindAsync(capability, cancel) is { } closed) return closed;
        Typed = Typed.WithDefault(On, today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? capability, CancellationToken cancel)
    {
        if (await FindAsync(capability, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var on = Typed.Day(On, "The day of the test", today, frame.Problems);
        if (on <= Capability.LastTestedOn) frame.Problems.Add(On, "The day of the test must be after the last one on record");
        var outcome = Typed.Text(Result, "What came of it", "Say what came of it", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new TestCapability(Capability, on!.Value, outcome!, person), cancel);
        return this.LeadOn(frame, kinds, done, $"The test of {Capability.Name} is recorded", Urls.Capabilities) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? capability, CancellationToken cancel)
    {
        if (await facts.Set<Capability>().SingleOrDefaultAsync(each => each.Id == capability, cancel) is not { } found) return NotFound();
        (Capability, frame.Title, frame.BackLink) = (found, $"Record a test: {found.Name}", Urls.Capabilities);
        seen.Show(found);
        return permissions.MayRecord(person, Capability.Declaration) && areas.KeptRegions.Contains(found.Region, StringComparer.Ordinal) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
