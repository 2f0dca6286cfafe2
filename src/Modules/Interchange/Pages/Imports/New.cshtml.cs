using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Queries;
using ArmedPolicingGov.Interchange.Unfinished;
using ArmedPolicingGov.Interchange.Uploading;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Interchange.Pages;

/// <summary>Upload what is to be imported.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class NewImportModel(
    TakeUpload uploads, UnfinishedImports imports, OwnImports own, Mappings mappings, ImportWorker worker, Person person, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Field = "upload";
    public const int MostMegabytes = 200;
    private const long MostBytes = MostMegabytes * 1024L * 1024;

    /// <summary>Enough for corrections; who has more has forgotten some.</summary>
    private const int MostUnfinished = 10;

    /// <summary>The unfinished import whose files are corrected; null for a new one.</summary>
    public Guid? Instead { get; private set; }

    public IActionResult OnGet([FromQuery] Guid? instead)
    {
        if (instead is { } id && own.Find(id) is null) return NotFound();
        return Show(instead);
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] Guid? instead, CancellationToken cancel)
    {
        if (instead is { } replaced && own.Find(replaced) is null) return NotFound();
        if (instead is null && own.All().Count >= MostUnfinished)
        {
            frame.Problems.Add(null, $"You have {MostUnfinished} unfinished imports. Finish one, or give one up, before you begin another");
            return Show(instead);
        }

        var begun = new UnfinishedImport(Guid.CreateVersion7(), person, clock.GetUtcNow());
        var isKept = false;
        try
        {
            var (import, problem) = await uploads.TakeAsync(begun, Request.Form.Files.GetFiles(Field), cancel);
            if (import is null)
            {
                frame.Problems.Add(Field, problem!);
                return Show(instead);
            }

            var next = await KeepAsync(import, cancel);
            isKept = true;
            // One that is at work meanwhile goes on: what it says then is shown as any other.
            if (instead is { } given && own.Find(given) is { IsAtWork: false }) imports.GiveUp(given);
            return Redirect(next);
        }
        finally
        {
            if (!isKept) imports.GiveUp(begun.Id);
        }
    }

    private async Task<string> KeepAsync(UnfinishedImport import, CancellationToken cancel)
    {
        var tables = new List<SourceTable>();
        foreach (var table in import.Tables) tables.Add(await mappings.ApplyAsync(table, cancel));
        import = import with { Tables = tables };
        imports.Keep(import);
        if (import.Unmapped >= 0) return Urls.Columns(import.Id, import.Unmapped);
        worker.Start(import.Id, ready => ready with { Stage = Stage.Checking });
        return Urls.Progress(import.Id);
    }

    private PageResult Show(Guid? instead)
    {
        Instead = instead;
        frame.Title = instead is null ? "Import records" : "Upload the corrected files";
        frame.BackLink = instead is { } id ? Urls.Unfinished(id) : Urls.Index;
        return Page();
    }
}
