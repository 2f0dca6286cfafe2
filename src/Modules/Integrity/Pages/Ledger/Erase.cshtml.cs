using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Integrity.Acts;
using ArmedPolicingGov.Integrity.Forms;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>Erase what the law demands: which versions, on whose decision, what that does, and then it is done.</summary>
[Authorize(Policies.Administration)]
[ReadsPersonalData]
internal sealed class EraseModel(
    IReadFacts read, EraseRecords records, Kinds kinds, Reference reference, Person person, Wording words, IMediator mediator, ViewLog viewed, TimeProvider clock, PageFrame frame) : PageModel
{
    public Kind Kind { get; private set; } = null!;

    public string Key { get; private set; } = "";

    /// <summary>Those whose content is there, oldest first.</summary>
    public IReadOnlyList<Facts.Version> Versions { get; private set; } = [];

    /// <summary>The last version that the person has before them, erased or not.</summary>
    public long Basis { get; private set; }

    private long Latest { get; set; }

    public string Step { get; private set; } = Steps.Choose;

    public Choosing Choosing { get; private set; } = null!;

    public Decision Decision { get; private set; } = Decision.None;

    /// <summary>What it would do; on the last step only.</summary>
    public ErasureAhead? Ahead { get; private set; }

    public IEnumerable<KeyValuePair<string, string>> Carried => Step switch
    {
        Steps.Choose => Decision.Fields,
        Steps.Decide => Choosing.Fields,
        _ => Choosing.Fields.Concat(Decision.Fields),
    };

    public async Task<IActionResult> OnGetAsync([FromQuery] string? kind, [FromQuery] string? key, CancellationToken cancel)
    {
        if (!await FindAsync(kind, key, cancel)) return NotFound();
        (Choosing, Basis) = (Choosing.Usual(Kind), Latest);
        return Show(Steps.Choose);
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? kind, [FromQuery] string? key, [FromForm] string? step, [FromForm] long basis, CancellationToken cancel)
    {
        if (!await FindAsync(kind, key, cancel)) return NotFound();
        (Choosing, Decision, Basis) = (Choosing.Posted(Request.Form), Decision.Posted(Request.Form), basis);
        if (Basis != Latest) return ShowChanged();
        if (step == Steps.Choose) return Show(Steps.Choose);
        Choosing.Check([.. Versions.Select(each => each.Seq)], frame.Problems);
        if (frame.Problems.Any) return Show(Steps.Choose);
        if (step == Steps.Decide) return Show(Steps.Decide);
        Decision.Check("The day of the decision", "Say on whose decision it is erased", "Say why it must be erased", reference, LondonTime.Today(clock), frame.Problems);
        if (frame.Problems.Any) return Show(Steps.Decide);
        return step == Steps.Erase ? await EraseAsync(cancel) : await CheckAsync(cancel);
    }

    private async Task<IActionResult> CheckAsync(CancellationToken cancel)
    {
        Ahead = await records.LookAsync(Kind, Key, Choosing.Places, cancel);
        if (!frame.Problems.Any) frame.Problems.Tell(Ahead.Holds.Select(hold => hold.Refusal()), words);
        return Show(Steps.Check);
    }

    private async Task<IActionResult> EraseAsync(CancellationToken cancel)
    {
        var ended = await mediator.Send(new EraseVersions(new Erase(Kind, Key, Choosing.Places, Choosing.NamesSomebody, Decision.Authority, Decision.Reason, Decision.Day, person) { Basis = Basis }), cancel);
        if (ended.Outcome is Outcome.Recorded recorded) return Redirect($"{Urls.Erasure(recorded.Act)}?done=now");
        frame.Problems.Tell(ended.Faults, words);
        return await CheckAsync(cancel);
    }

    private async Task<bool> FindAsync(string? kind, string? key, CancellationToken cancel)
    {
        if (kinds.Find(kind ?? "") is not { StaysInStore: false } found || string.IsNullOrEmpty(key)) return false;
        (Kind, Key) = (found, key);
        var all = await read.VersionsAsync(found, key, cancel);
        Versions = [.. all.Where(each => each.Erased is null).Reverse()];
        if (found.IsPersonal && Versions.Count > 0) viewed.Saw(found.Name, key);
        if (Versions.Count > 0) Latest = all.Max(each => each.Seq);
        return Versions.Count > 0;
    }

    /// <summary>What was chosen was chosen among other versions.</summary>
    private PageResult ShowChanged()
    {
        frame.Problems.Add(null, $"Somebody has changed this {Kind.One} since you looked at it. Choose again what must go: its versions are shown as they are now");
        Basis = Latest;
        return Show(Steps.Choose);
    }

    private PageResult Show(string step)
    {
        (Step, frame.Title) = (step, step == Steps.Check ? "Check what will be erased" : "Erase what the law demands");
        if (step == Steps.Choose) frame.BackLink = RecordUrls.History(Kind, Key);
        return Page();
    }
}
