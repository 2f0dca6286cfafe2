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
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Units;

/// <summary>Record a unit of a force with its first establishment, and whether it counts as armed response vehicles.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class NewForceUnitModel(Areas areas, FactsContext facts, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public Typed Typed { get; private set; } = Typed.Of([new(ForceUnitForm.Reference, Deeds.NewReference())]);

    public IReadOnlyList<SelectItem> Forces => [.. areas.KeptForces.Select(force => SelectItem.Of(force, areas.ForceName(force, store.Today(clock))))];

    public IActionResult OnGet()
    {
        if (!Open()) return StatusCode(StatusCodes.Status403Forbidden);
        if (areas.KeptForces is [var own]) Typed = Typed.WithDefault(ForceUnitForm.Force, own);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Open()) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        var unit = ForceUnitForm.ReadUnit(Typed, areas, reference, frame.Problems);
        var numbers = ForceUnitForm.ReadNumbers(Typed, unit.Id, unit.From, [], reference, frame.Problems);
        if (frame.Problems.Any || await IsThereAsync(unit, cancel)) return Page();
        var done = await mediator.Send(new RecordForceUnit(unit, numbers, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{unit.Name} is recorded", Urls.ForceUnits) ?? Page();
    }

    /// <summary>Says so when the force has a unit of that name: its people would be counted twice.</summary>
    private async Task<bool> IsThereAsync(ForceUnit unit, CancellationToken cancel)
    {
        var names = await facts.Set<ForceUnit>().Where(each => each.Force == unit.Force && each.Id != unit.Id && (each.To == null || each.To > unit.From)).Select(each => each.Name).ToListAsync(cancel);
        if (!names.Contains(unit.Name, StringComparer.OrdinalIgnoreCase)) return false;
        frame.Problems.Add(ForceUnitForm.Name, "The force has a unit of this name already. Change its numbers, or give this one another name");
        return true;
    }

    private bool Open()
    {
        (frame.Title, frame.BackLink) = ("Record a unit", Urls.ForceUnits);
        return permissions.MayRecord(person, ForceUnit.Declaration) && areas.KeptForces.Count > 0;
    }
}
