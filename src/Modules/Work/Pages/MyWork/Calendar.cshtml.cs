using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Work.Feeds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Work.Pages;

/// <summary>The calendar feeds of this person: make one, see its address once, revoke it.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class CalendarModel(FeedList feeds, Person person, PageFrame frame) : PageModel
{
    public const string HoldsField = "holds";
    public const string FeedField = "feed";

    public IReadOnlyList<Feed> Feeds { get; private set; } = [];

    /// <summary>The address of the feed that was just made; shown this once.</summary>
    public string? Made { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task OnPostAsync([FromForm(Name = HoldsField)] string? holds, CancellationToken cancel)
    {
        if (holds is not null && Feed.Contents.Has(holds)) Made = $"{Request.Scheme}://{Request.Host}{Urls.Feed(await feeds.MakeAsync(person, holds, cancel))}";
        else
        {
            frame.Problems.Add(HoldsField, "Choose what the feed holds");
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromForm(Name = FeedField)] Guid feed, CancellationToken cancel)
    {
        await feeds.RevokeAsync(person, feed, cancel);
        TempData.Notify(new Notice("The feed is revoked. Its address opens nothing any more", Success: true));
        return Redirect(Urls.Calendar);
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        frame.Title = "Calendar feeds";
        Feeds = await feeds.OfAsync(person, cancel);
    }
}
