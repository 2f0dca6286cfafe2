using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Work.Changes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Work.Pages;

/// <summary>What changed in this person's scope since they last said that they had seen it; a reload loses nothing.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class ChangesModel(ReadChanges read, Person person, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string SeenField = "seen-to";

    public ChangesSince Changes { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        frame.Title = "What changed since I last looked";
        Changes = await read.SinceLookAsync(person, cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = SeenField)] string? seenTo, CancellationToken cancel)
    {
        // What was shown is seen, and nothing that came after it.
        if (!LondonTime.TryParseStamp(seenTo ?? "", out var seen) || seen > clock.GetUtcNow()) return BadRequest();
        await read.NoteAsync(person, seen, cancel);
        TempData.Notify(new Notice("Noted. What changes from now on will be shown here", Success: true));
        return Redirect(Urls.Changes);
    }
}
