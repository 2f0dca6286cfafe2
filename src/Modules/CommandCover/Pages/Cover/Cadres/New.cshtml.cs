using ArmedPolicingGov.CommandCover.Acts;
using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Cadres;

/// <summary>Add somebody to a cadre of specialists.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class NewModel(RotaDesk desk, FactsContext facts, OfficerNames names, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string Reference = "member";
    public const string Specialism = "specialism";
    public const string From = "from";

    private FactBook book = null!;
    private string region = "";

    /// <summary>True while nobody is a member of any cadre of the region: the first changes who may be on its rota.</summary>
    public bool IsFirst { get; private set; }

    public string RegionName => desk.NameOf(region);

    public Typed Typed { get; private set; } = null!;

    public IReadOnlyList<SelectItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "region")] string? asked, CancellationToken cancel)
    {
        if (!await OpenAsync(asked, cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of([new(Reference, $"{region}/member-{Deeds.NewReference()}")]).WithDefault(From, desk.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "region")] string? asked, CancellationToken cancel)
    {
        if (!await OpenAsync(asked, cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        var specialism = Typed.Code(Specialism, CadreMember.Specialisms, "Choose the cadre", frame.Problems);
        var officer = OfficerChoice.Read(Typed, desk, book, frame.Problems);
        if (!Typed.Date(From).TryRead("The first day", From, frame.Problems, out var from) || officer is null || frame.Problems.Any) return Page();
        var member = new CadreMember { Member = Typed[Reference], Region = region, Officer = officer, Specialism = specialism, From = from.Value };
        if (await ProblemAsync(member, cancel) is { } problem)
        {
            frame.Problems.Add(OfficerChoice.FieldOf(Typed), problem);
            return Page();
        }

        var done = await mediator.Send(new AddToCadre(member, person), cancel);
        frame.Problems.Tell(done.Faults, kinds);
        if (!done.IsRecorded) return Page();
        await names.LoadAsync([officer], cancel);
        TempData.Notify(new Notice($"{names.Of(officer)} is a member of the cadre", Success: true));
        return Redirect(Urls.Of(Urls.Cadres, region));
    }

    private async Task<string?> ProblemAsync(CadreMember member, CancellationToken cancel)
    {
        if (book.RegionOf(member.Officer, member.From) != region) return "Their force is not of this region";
        var others = await facts.Set<CadreMember>().Where(each => each.Officer == member.Officer && each.Region == region && each.Specialism == member.Specialism && each.Member != member.Member).ToListAsync(cancel);
        return others.Exists(each => each.To is null || each.To > member.From) ? "They are a member of this cadre already on that day or later" : null;
    }

    private async Task<bool> OpenAsync(string? asked, CancellationToken cancel)
    {
        (frame.Title, frame.BackLink) = ("Add a member to a cadre", Urls.Cadres);
        if (desk.Recording(CadreMember.Declaration, asked) is not { } own) return false;
        (region, book) = (own, await desk.BookAsync(cancel));
        IsFirst = !await facts.Set<CadreMember>().AnyAsync(each => each.Region == region && (each.To == null || each.To > desk.Today), cancel);
        Choices = await desk.ChoicesAsync(book, region, names, null, cancel);
        return true;
    }
}
