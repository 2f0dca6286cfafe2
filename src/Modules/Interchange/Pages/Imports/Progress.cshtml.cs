using ArmedPolicingGov.Interchange.Queries;
using ArmedPolicingGov.Interchange.Unfinished;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Interchange.Pages;

/// <summary>How far the check or the recording of an import has come. The script asks for it again; without it a link does.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class ProgressModel(OwnImports own, ImportWorker worker, PageFrame frame) : PageModel
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    public UnfinishedImport Import { get; private set; } = null!;

    public int Percent { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>Shows the progress, or goes on when the work has ended.</summary>
    /// <param name="wait">Asks to be answered when the work has ended, or in two seconds.</param>
    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id, [FromQuery] string? wait, CancellationToken cancel)
    {
        if (own.Find(id) is null) return NotFound();
        if (wait is not null) await Task.WhenAny(worker.EndAsync(id), Task.Delay(LongestWait, cancel));
        if (own.Find(id) is not { } import) return NotFound();
        if (!import.IsAtWork) return Redirect(Urls.Unfinished(id));
        Import = import;
        var progress = worker.ProgressOf(id);
        Percent = (int)Math.Round((progress?.Done ?? 0) * 100);
        Words = progress is null ? "Waiting for its turn" : $"{progress.Doing}: {Wording.Counted(progress.Rows, "row", "rows")} so far";
        frame.Title = import.Stage == Stage.Recording ? "Recording the import" : "Checking the import";
        frame.Breadcrumbs = [new Crumb("Imports", Urls.Index), new Crumb("Progress")];
        return Page();
    }
}
