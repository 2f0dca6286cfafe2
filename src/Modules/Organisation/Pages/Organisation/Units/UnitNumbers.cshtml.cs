using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Forms;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Organisation.Units;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Units;

/// <summary>The establishment of a unit of a force by rank: every number on record, and the one from another day on.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class UnitNumbersModel(FactsContext facts, SeenVersions seen, Areas areas, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public DateOnly Today { get; } = store.Today(clock);

    public ForceUnit Unit { get; private set; } = null!;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<UnitNumber> Numbers { get; private set; } = [];

    public Typed Typed { get; private set; } = Typed.Of([]);

    public bool MayRecord => Unit.To is null && permissions.MayRecord(person, UnitNumber.Declaration) && areas.KeepsForce(Unit.Force);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? unit, CancellationToken cancel)
    {
        if (!await FindAsync(unit, cancel)) return NotFound();
        Typed = UnitNumber.On(Numbers, Today).Aggregate(Typed.WithDefault(ForceUnitForm.From, Today), (typed, each) => typed.WithDefault(ForceUnitForm.Of(each.Rank), each.Required));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? unit, CancellationToken cancel)
    {
        if (!await FindAsync(unit, cancel)) return NotFound();
        if (!MayRecord) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var from = Typed.AnyDay(ForceUnitForm.From, "The day", frame.Problems);
        if (from < Unit.From) frame.Problems.Add(ForceUnitForm.From, "The day must not be before the unit was there");
        if (Numbers.Any(each => each.From == from)) frame.Problems.Add(ForceUnitForm.From, "There is an establishment from this day already. Give another day, or correct a number by its link in the table");
        var numbers = ForceUnitForm.ReadNumbers(Typed, Unit.Id, from, Numbers, reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new SetUnitNumbers(numbers, person), cancel);
        return this.LeadOn(frame, kinds, done, $"The establishment of {Unit.Name} is recorded", Urls.ForceUnits) ?? Page();
    }

    private async Task<bool> FindAsync(string? unit, CancellationToken cancel)
    {
        if (await facts.Set<ForceUnit>().SingleOrDefaultAsync(each => each.Id == unit, cancel) is not { } found) return false;
        Unit = found;
        (frame.Title, frame.BackLink) = ($"Establishment of {found.Name}", Urls.ForceUnits);
        Numbers = [.. (await facts.Set<UnitNumber>().Where(each => each.ForceUnit == unit).ToListAsync(cancel)).OrderByDescending(each => each.From).ThenByDescending(each => Codes.Rank.Rank(each.Rank))];
        seen.Show(Numbers);
        return true;
    }
}
