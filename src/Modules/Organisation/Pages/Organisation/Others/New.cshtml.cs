using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Forms;
using ArmedPolicingGov.Organisation.Others;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Others;

/// <summary>Record an organisation that is no force.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class NewModel(FactsContext facts, Areas areas, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string Name = "name";
    public const string Sort = "sort";
    public const string From = "from";

    public Typed Typed { get; private set; } = Typed.Of([]);

    public IActionResult OnGet() => Open() ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Open()) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        var name = Typed.Line(Name, "Name", Typed.LongestName, "Enter its name", reference, frame.Problems) ?? "";
        var id = Slug.Of(name);
        if (name.Length > 0 && id.Length == 0) frame.Problems.Add(Name, "The name must have letters or figures");
        if (await facts.Set<OtherOrganisation>().AnyAsync(each => each.Id == id, cancel)) frame.Problems.Add(Name, "An organisation of this name is on record already");
        var sort = Typed.Code(Sort, OtherOrganisation.Sorts, "Choose what sort of organisation it is", frame.Problems);
        var from = Typed.AnyDay(From, "The day since when it has been there", frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new RecordOrganisation(new OtherOrganisation { Id = id, Name = name, Sort = sort, From = from!.Value }, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{name} is recorded", Urls.Others) ?? Page();
    }

    private bool Open()
    {
        (frame.Title, frame.BackLink) = ("Record an organisation", Urls.Others);
        return permissions.MayRecord(person, OtherOrganisation.Declaration) && areas.Keeps(Facts.Reference.National);
    }
}
