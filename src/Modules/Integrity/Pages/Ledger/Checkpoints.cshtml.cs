using System.Globalization;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>The sizes at which the ledger was signed, greatest first. Pages begin at a size, so that they stay the same while the ledger grows.</summary>
[Authorize(Policies.Evidence)]
[ReadsNoPersonalData]
internal sealed class CheckpointsModel(ReadLedger ledger, PageFrame frame) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<SignedSize> Sizes { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Next { get; private set; }

    public bool IsFirst { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery] string? from, CancellationToken cancel)
    {
        var greatest = long.MaxValue;
        if (from is not null && !long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out greatest)) return NotFound();
        (frame.Title, IsFirst) = ("Checkpoints", from is null);
        frame.Breadcrumbs = [new Crumb("Proof", Urls.Index), new Crumb("Checkpoints")];
        var sizes = await ledger.SizesAsync(greatest, PageSize + 1, cancel);
        (Sizes, Next) = ([.. sizes.Take(PageSize)], sizes.Count > PageSize ? sizes[PageSize].Size : null);
        return Page();
    }
}
