using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Records.Acts;
using ArmedPolicingGov.Records.Forms;
using ArmedPolicingGov.Records.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Records.Pages;

/// <summary>Correct a fact, or record it again after it was withdrawn: its form with what is known, check answers, then its page.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class CorrectModel(Open open, Person person, FactForm form, IMediator mediator, ViewLog viewed, PageFrame frame) : PageModel
{
    public FactForm Form => form;

    public string Key { get; private set; } = "";

    /// <summary>The last version that the person has before them.</summary>
    public long Basis { get; private set; }

    public bool IsChecking { get; private set; }

    public bool IsWithdrawn => form.Before!.Withdrawn;

    public IReadOnlyList<Change> Changes => Step.Between(form.Kind, form.Before!.Values, form.Values);

    /// <summary>What somebody else changed since the person opened the form.</summary>
    public IReadOnlyList<Change> Overtaken { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromRoute] string kind, [FromQuery] string? key, CancellationToken cancel)
    {
        if (await OpenAsync(kind, key, cancel) is { } closed) return closed;
        form.Begin(open.Kind, Draft.Of(open.Kind, column => Text(column, open.Versions[0].Values[open.Kind.Place(column)])), open.Versions[0]);
        await form.TellAsync(null, cancel);
        return Asking();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string kind, [FromQuery] string? key, [FromForm] string? step, [FromForm] long basis, CancellationToken cancel)
    {
        if (await OpenAsync(kind, key, cancel) is { } closed) return closed;
        form.Begin(open.Kind, FormSteps.Posted(open.Kind, Request.Form, step), open.Versions[0]);
        if (FormSteps.Sought(form, step) is { } column) await form.FindAsync(column, cancel);
        if (FormSteps.IsAnswer(step)) return await AnswerAsync(basis, isTrial: step != FormSteps.Record, cancel);
        Basis = basis;
        await form.TellAsync(null, cancel);
        return Asking();
    }

    private async Task<IActionResult> AnswerAsync(long basis, bool isTrial, CancellationToken cancel)
    {
        form.Read(reasonMissing: "Say why it is corrected");
        var upload = isTrial ? null : await FormSteps.TakeFileAsync(form, Request.Form, cancel);
        var ended = await mediator.Send(new CorrectFact(form.Kind, form.Texts, basis, person, form.Why) { Upload = upload, IsTrial = isTrial || form.HasProblems }, cancel);
        if (ended.Outcome is Outcome.Recorded recorded) return Redirect($"{RecordUrls.History(form.Kind, Key)}&done={recorded.Act}");
        if (basis != Basis) Overtaken = open.ChangesSince(basis);
        // A file may be all that changes, and it comes last.
        if (ended.Outcome is Outcome.NothingNew && (!isTrial || form.Digest is null)) form.Refuse(null, "You have not changed anything");
        await form.TellAsync(ended, cancel);
        return form.IsReadyToCheck ? Checking() : Asking();
    }

    private async Task<IActionResult?> OpenAsync(string kind, string? key, CancellationToken cancel)
    {
        if (!await open.FindAsync(kind, key, cancel)) return NotFound();
        if (!open.MayChange) return StatusCode(StatusCodes.Status403Forbidden);
        (Key, Basis) = (key!, open.LastSeq);
        if (open.Kind.IsPersonal) viewed.Saw(open.Kind.Name, key!);
        return null;
    }

    // No is an answer in a record, where record files leave it blank.
    private static string Text(Column column, string text) => column.Type == ColumnType.Boolean && text.Length == 0 ? "false" : text;

    private PageResult Asking()
    {
        (frame.Title, frame.BackLink) = ($"{(IsWithdrawn ? "Record again" : "Correct")} this {form.Kind.One}", RecordUrls.History(form.Kind, Key));
        return Page();
    }

    private PageResult Checking()
    {
        (frame.Title, IsChecking) = ($"Check your answers before you {(IsWithdrawn ? "record again" : "correct")} this {form.Kind.One}", true);
        return Page();
    }
}
