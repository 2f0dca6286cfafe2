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

/// <summary>Withdraw a fact that was recorded in error. It stays to be read, and no longer counts.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class WithdrawModel(
    Open open, Person person, Reference reference, Kinds kinds, Labels labels, Wording wording, IMediator mediator, ViewLog viewed, PageFrame frame) : PageModel
{
    public Kind Kind => open.Kind;

    public string Key { get; private set; } = "";

    public long Basis { get; private set; }

    public bool IsChecking { get; private set; }

    public Withdrawal Answer { get; private set; } = Withdrawal.None;

    public IReadOnlyList<string> Values => open.Versions[0].Values;

    public Wording Wording => wording;

    public async Task<IActionResult> OnGetAsync([FromRoute] string kind, [FromQuery] string? key, CancellationToken cancel) =>
        await OpenAsync(kind, key, cancel) ?? Show();

    public async Task<IActionResult> OnPostAsync([FromRoute] string kind, [FromQuery] string? key, [FromForm] string? step, [FromForm] long basis, CancellationToken cancel)
    {
        if (await OpenAsync(kind, key, cancel) is { } closed) return closed;
        Answer = Withdrawal.Posted(Request.Form);
        if (!FormSteps.IsAnswer(step)) return Show();
        Answer.Check(reference, frame.Problems);
        if (frame.Problems.Any) return Show();
        var ended = await mediator.Send(new WithdrawFact(Kind, open.Texts, basis, person, new Why(Answer.Reason, Answer.EvidenceOrNull)) { IsTrial = step != FormSteps.Record }, cancel);
        if (ended.Outcome is Outcome.Recorded recorded) return Redirect($"{RecordUrls.History(Kind, Key)}&done={recorded.Act}");
        foreach (var problem in ended.Faults.Select(fault => FaultWords.Say(fault, Kind, [], kinds))) frame.Problems.Add(problem.FieldId, problem.Message);
        IsChecking = !frame.Problems.Any;
        return Show();
    }

    private async Task<IActionResult?> OpenAsync(string kind, string? key, CancellationToken cancel)
    {
        if (!await open.FindAsync(kind, key, cancel)) return NotFound();
        if (!open.MayChange) return StatusCode(StatusCodes.Status403Forbidden);
        if (open.Versions[0].Withdrawn) return Redirect(RecordUrls.History(open.Kind, key!));
        (Key, Basis) = (key!, open.LastSeq);
        await labels.LoadAsync(open.Kind, [Values], cancel);
        if (open.Kind.IsPersonal) viewed.Saw(open.Kind.Name, key!);
        return null;
    }

    private PageResult Show()
    {
        frame.Title = IsChecking ? $"Check your answers before you withdraw this {Kind.One}" : $"Withdraw this {Kind.One}";
        if (!IsChecking) frame.BackLink = RecordUrls.History(Kind, Key);
        return Page();
    }
}
