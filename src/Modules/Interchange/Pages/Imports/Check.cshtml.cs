using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Queries;
using ArmedPolicingGov.Interchange.Unfinished;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Interchange.Pages;

/// <summary>What an import would change and what is wrong with it; from here it is recorded, corrected or given up.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class CheckModel(
    OwnImports own, UnfinishedImports imports, ImportWorker worker, Kinds kinds, Reference reference, Person person, ViewLog viewed, PageFrame frame) : PageModel
{
    public const string ReasonField = "reason";
    public const string EvidenceField = "evidence";
    public const string Record = "record";
    public const string GiveUp = "give-up";
    public const string Again = "again";
    private const int FirstFaults = 20;

    public UnfinishedImport Import { get; private set; } = null!;

    public IReadOnlyList<FoundFault> Faults { get; private set; } = [];

    public string Reason { get; private set; } = "";

    public string Evidence { get; private set; } = "";

    public bool MayConfirm => Import.Found is { Versions: > 0 } found && (found.Faults == 0 || Import.Undoes is null);

    public string ButtonWords => Import switch
    {
        { Undoes: not null } => "Undo the import",
        { Found.Faults: > 0 } => $"Record {Wording.Counted(Import.Found.Versions, "change", "changes")} without the faulty rows",
        _ => $"Record {Wording.Counted(Import.Found!.Versions, "change", "changes")}",
    };

    public Kind Kind(string name) => kinds.Named(name);

    public IActionResult OnGet([FromRoute] Guid id) => Elsewhere(id) ?? Show();

    public IActionResult OnPost([FromRoute] Guid id, [FromForm(Name = "do")] string? what)
    {
        if (Elsewhere(id) is { } elsewhere) return elsewhere;
        if (what == GiveUp) return GiveItUp(id);
        if (what == Again && Import.Stage == Stage.Stopped) worker.Start(id, stopped => stopped with { Stage = stopped.Act is null ? Stage.Checking : Stage.Recording });
        else if (what != Record || Import.Stage != Stage.Checked || !MayConfirm || !Confirm(id)) return Show();
        return Redirect(Urls.Progress(id));
    }

    private bool Confirm(Guid id)
    {
        (Reason, Evidence) = (Given(ReasonField), Given(EvidenceField));
        if (Reason.Length == 0) frame.Problems.Add(ReasonField, Import.Undoes is null ? "Say why it is imported" : "Say why it is undone");
        foreach (var (field, label, text) in ((string, string, string)[])[(ReasonField, "Reason", Reason), (EvidenceField, "Evidence", Evidence)])
        {
            if (text.Length > 0 && Column.Text(field, label).Read(text, reference, out _) is { } fault) frame.Problems.Add(field, $"{label} {fault.Problem}");
        }

        if (frame.Problems.Any) return false;
        worker.Start(id, found => found with
        {
            Stage = Stage.Recording,
            By = person,
            AcceptValidRows = found.Found!.Faults > 0,
            Act = Guid.CreateVersion7(),
            Reason = Reason,
            Evidence = Evidence.Length == 0 ? null : Evidence,
            Note = null,
        });
        return true;
    }

    private RedirectResult GiveItUp(Guid id)
    {
        imports.GiveUp(id);
        TempData.Notify(new Notice(Import.Undoes is null ? "The import was given up, and what you uploaded is removed." : "The import was left as it is.", Success: true));
        return Redirect(Urls.Index);
    }

    /// <summary>Where somebody belongs whose import is not checked; null for one that is.</summary>
    private IActionResult? Elsewhere(Guid id)
    {
        if (own.Find(id) is not { } import) return NotFound();
        Import = import;
        return import switch
        {
            { IsAtWork: true } => Redirect(Urls.Progress(id)),
            { Stage: Stage.Mapping } => Redirect(Urls.Columns(id, Math.Max(0, import.Unmapped))),
            { Stage: Stage.Recorded } => Redirect(Urls.Done(import.Act!.Value)),
            _ => null,
        };
    }

    private PageResult Show()
    {
        Faults = FaultFile.Read(imports.FaultsOf(Import.Id), 0, FirstFaults);
        foreach (var kind in Import.Found?.Kinds ?? []) viewed.Saw(kind.Kind, kind.First.Select(change => change.Key));
        frame.Title = Import switch
        {
            { Stage: Stage.Stopped } => "The import stopped",
            { Undoes: not null } => "Check what undoing the import would change",
            _ => "Check what would be imported",
        };
        frame.Breadcrumbs = [new Crumb("Imports", Urls.Index), new Crumb("Check")];
        return Page();
    }

    private string Given(string field) => (Request.Form[field].FirstOrDefault() ?? "").ReplaceLineEndings("\n").Trim();
}
