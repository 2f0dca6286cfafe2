using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Records.Acts;
using ArmedPolicingGov.Records.Forms;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Records.Pages;

/// <summary>Record a fact: its form, filled in by the address where that gives values, then check answers, then its page.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class RecordModel(Kinds kinds, IEnumerable<RecordingPage> pages, Permissions permissions, Person person, FactForm form, IMediator mediator, PageFrame frame) : PageModel
{
    public FactForm Form => form;

    public bool IsChecking { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string kind, CancellationToken cancel)
    {
        if (Closed(kind) is { } closed) return closed;
        form.Begin(kinds.Named(kind), Draft.Of(kinds.Named(kind), column => Request.Query[column.Name].FirstOrDefault()?.Trim() ?? ""), before: null);
        await form.TellAsync(null, cancel);
        return Asking();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string kind, [FromForm] string? step, CancellationToken cancel)
    {
        if (Closed(kind) is { } closed) return closed;
        form.Begin(kinds.Named(kind), FormSteps.Posted(kinds.Named(kind), Request.Form, step), before: null);
        if (FormSteps.Sought(form, step) is { } column) await form.FindAsync(column, cancel);
        if (!FormSteps.IsAnswer(step)) return Asking();
        return await AnswerAsync(isTrial: step != FormSteps.Record, cancel);
    }

    private async Task<IActionResult> AnswerAsync(bool isTrial, CancellationToken cancel)
    {
        form.Read(reasonMissing: null);
        var upload = isTrial ? null : await FormSteps.TakeFileAsync(form, Request.Form, cancel);
        var ended = await mediator.Send(new RecordFact(form.Kind, form.Texts, person, form.Why) { Upload = upload, IsTrial = isTrial || form.HasProblems }, cancel);
        if (ended.Outcome is Outcome.Recorded recorded) return Redirect($"{RecordUrls.History(form.Kind, ended.Key)}&done={recorded.Act}");
        if (ended.Outcome is Outcome.NothingNew) form.Refuse(form.Kind.KeyColumns[0].Name, $"This {form.Kind.One} is recorded already, just as you say");
        await form.TellAsync(ended, cancel);
        return form.IsReadyToCheck ? Checking() : Asking();
    }

    /// <summary>The answer to somebody who may not record this kind, or who does so on its own pages, or null.</summary>
    private IActionResult? Closed(string kind)
    {
        if (kinds.Find(kind) is not { } found) return NotFound();
        if (!permissions.MayFillIn(person, found)) return StatusCode(StatusCodes.Status403Forbidden);
        return pages.FirstOrDefault(each => each.Kind == found) is { } own ? Redirect(own.AddressOf(Given)) : null;
    }

    private string Given(string column) => (Request.HasFormContentType ? Request.Form[column] : Request.Query[column]).FirstOrDefault()?.Trim() ?? "";

    private PageResult Asking()
    {
        (frame.Title, frame.BackLink) = ($"Record {Wording.A(form.Kind.One)}", RecordUrls.List(form.Kind));
        return Page();
    }

    private PageResult Checking()
    {
        (frame.Title, IsChecking) = ($"Check your answers before you record this {form.Kind.One}", true);
        return Page();
    }
}
