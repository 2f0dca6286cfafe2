using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Quick;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>The five commonest acts on one page: a number, a day, what happened. It stays open for the next one.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class QuickRecordModel(IReadFactBooks books, ForcesInSight forces, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);
    private FactBook book = null!;
    private string force = "";

    public Typed Typed { get; private set; } = Typed.Of([]);

    public IReadOnlyList<ItemInForce> Items => [.. book.Items.For(force).Where(item => item.Row.InUseTo is not { } to || to > today.AddYears(-1)).OrderBy(item => item.Row.Name, StringComparer.Ordinal)];

    public IReadOnlyList<SelectItem> Refreshers { get; } =
        [SelectItem.Of(QuickForm.Apstra, "APSTRA refresher"), .. Codes.CommandRole.Codes.Select(role => SelectItem.Of(role, $"Annual refresher, {Codes.CommandRole.Words(role)}"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Query).WithDefault(QuickForm.On, today).WithDefault(QuickForm.Reference, Deeds.NewReference());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        var (facts, said) = QuickForm.Read(Typed, force, book, forces, today, frame.Problems);
        if (frame.Problems.Any) return Page();
        if (Typed[QuickForm.What] == "swap") return Redirect("/cover/shifts");
        var done = await mediator.Send(new RecordOne(facts, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{said}. You can record the next one", Urls.Quick) ?? Page();
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        frame.Title = "Quick record";
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Quick record")];
        if (!permissions.MayRecord(person, CommanderEvent.Declaration) || forces.Recording(null) is not { } own) return false;
        (force, book) = (own, (await books.AsKnownAsync(null, Clock.System, cancel)).Book);
        return true;
    }
}
