using ArmedPolicingGov.CommandCover.Absences;
using ArmedPolicingGov.CommandCover.Acts;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Absences;

/// <summary>Record that a commander is away.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class NewModel(RotaDesk desk, OfficerNames names, Kinds kinds, Permissions permissions, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string Reference = "absence";
    public const string Why = "kind";
    public const string From = "from";
    public const string To = "to";

    private FactBook book = null!;
    private string region = "";

    public string RegionName => desk.NameOf(region);

    public Typed Typed { get; private set; } = null!;

    public IReadOnlyList<SelectItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "region")] string? asked, CancellationToken cancel)
    {
        if (!await OpenAsync(asked, cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of([new(Reference, $"{region}/absence-{Deeds.NewReference()}")]).WithDefault(From, desk.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "region")] string? asked, CancellationToken cancel)
    {
        if (!await OpenAsync(asked, cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        if (Read() is not { } absence) return Page();
        var done = await mediator.Send(new RecordAbsence(absence, person), cancel);
        frame.Problems.Tell(done.Faults, kinds, fault => fault.Column == "from" ? From : null);
        if (!done.IsRecorded) return Page();
        await names.LoadAsync([absence.Officer], cancel);
        TempData.Notify(new Notice($"The absence of {names.Of(absence.Officer)} is recorded", Success: true));
        return Redirect(Urls.Of(Urls.Absences, region));
    }

    private Absence? Read()
    {
        var officer = OfficerChoice.Read(Typed, desk, book, frame.Problems);
        if (officer is not null && !desk.WritesOfficer(officer, book)) frame.Problems.Add(OfficerChoice.FieldOf(Typed), "They are of a force that you do not record for");
        var why = Typed.Code(Why, Absence.Kinds, "Choose why they are away", frame.Problems);
        Typed.Date(From).TryRead("The first day", From, frame.Problems, out var from);
        DateOnly? to = null;
        if (!Typed.Date(To).IsEmpty && Typed.Date(To).TryRead("The day on which they are back", To, frame.Problems, out to) && to <= from) frame.Problems.Add(To, "They must be back after the first day");
        return frame.Problems.Any ? null : new Absence { Id = Typed[Reference], Officer = officer!, Kind = why, From = from!.Value, To = to };
    }

    private async Task<bool> OpenAsync(string? asked, CancellationToken cancel)
    {
        (frame.Title, frame.BackLink) = ("Record an absence", Urls.Absences);
        if (await desk.ShownAsync(asked, cancel) is not { } own || !desk.Sees(own) || !permissions.MayRecord(person, Absence.Declaration)) return false;
        (region, book) = (own, await desk.BookAsync(cancel));
        var choices = await desk.ChoicesAsync(book, region, names, null, cancel);
        Choices = [.. choices.Where(each => desk.WritesOfficer(each.Value!, book))];
        return true;
    }
}
