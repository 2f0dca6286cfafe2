using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Organisation.Units;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Units;

/// <summary>Record a unit that several forces run together.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class NewModel(FactsContext facts, Areas areas, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public Typed Typed { get; private set; } = Typed.Of([new(ArrangementForm.Reference, Deeds.NewReference())]);

    public IReadOnlyList<SelectItem> Agreements { get; private set; } = [];

    public IReadOnlyList<SelectItem> Forces => [.. areas.KeptForces.Select(force => SelectItem.Of(force, areas.ForceName(force, store.Today(clock))))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        var unit = ArrangementForm.ReadUnit(Typed, areas, [.. Agreements.Select(each => each.Value!)], reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new RecordJointUnit(unit, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{unit.Name} is recorded", Urls.Units) ?? Page();
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        (frame.Title, frame.BackLink) = ("Record a joint unit", Urls.Units);
        Agreements = await KnownAgreement.ChoicesAsync(facts, cancel);
        return permissions.MayRecord(person, JointUnit.Declaration) && areas.KeptForces.Count > 1;
    }
}
