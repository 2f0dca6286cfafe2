using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Agreements;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Agreements;

/// <summary>Keep the text of an agreement that is not sensitive.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class TextModel(FactsContext facts, Areas areas, Kinds kinds, Permissions permissions, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string Chosen = "file";

    public Agreement Agreement { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery] string? agreement, CancellationToken cancel) => await FindAsync(agreement, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] string? agreement, CancellationToken cancel)
    {
        if (await FindAsync(agreement, cancel) is { } closed) return closed;
        var (file, problem) = await UploadedFile.ReadAsync(Request.Form, Chosen, AgreementFile.MostMegabytes, cancel);
        if (problem is not null) frame.Problems.Add(Chosen, problem);
        else if (file is null) frame.Problems.Add(Chosen, "Choose the file with the text");
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new FileAgreement(new AgreementFile { Agreement = Agreement.Id, File = file!.Name, Sha256 = file.Sha256 }, file, person), cancel);
        return this.LeadOn(frame, kinds, done, "The text is added", Urls.Agreement(Agreement.Id)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? agreement, CancellationToken cancel)
    {
        if (await KnownAgreement.FindAsync(facts, agreement, cancel) is not { } found) return NotFound();
        (Agreement, frame.Title, frame.BackLink) = (found.Agreement, "Add the text of the agreement", Urls.Agreement(found.Agreement.Id));
        return permissions.MayRecord(person, AgreementFile.Declaration) && areas.Keeps(found.Agreement.Owner) && !found.Agreement.IsSensitive ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
