using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Work.Digests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Work.Pages;

/// <summary>The digests that were made for this person: the list, or one of them.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class DigestsModel(DigestRows rows, Person person, PageFrame frame) : PageModel
{
    public IReadOnlyList<Digest> Digests { get; private set; } = [];

    public Digest? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string? week, CancellationToken cancel)
    {
        Digests = await rows.OfAsync(person, cancel);
        if (week is null)
        {
            frame.Title = "My digests";
            return Page();
        }

        Shown = Digests.FirstOrDefault(each => LondonTime.Format(each.Week) == week);
        if (Shown is null) return NotFound();
        (frame.Title, frame.BackLink) = (Shown.Subject, Urls.Digests);
        return Page();
    }
}
