using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Officers;

/// <summary>Record since when an officer no longer holds a post.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class EndPostModel(OfficerAtHand hand, FactsContext facts, SeenVersions seen, Kinds kinds, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string To = "to";

    private Officer officer = null!;

    public string Name => Officer.Declaration.Label(officer);

    public PostHeld Post { get; private set; } = null!;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "officer")] string? whose, [FromQuery] string? post, [FromQuery] string? area, [FromQuery] DateOnly from, CancellationToken cancel) =>
        await FindAsync(whose, post, area, from, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "officer")] string? whose, [FromQuery] string? post, [FromQuery] string? area, [FromQuery] DateOnly from, CancellationToken cancel)
    {
        if (await FindAsync(whose, post, area, from, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var to = Typed.Day(To, "The day since when they have no longer held it", store.Today(clock), frame.Problems);
        if (to <= Post.From) frame.Problems.Add(To, "The day since when they have no longer held it must be after the day from which they did");
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new RecordPost(Post with { To = to }, person), cancel);
        return this.LeadOn(frame, kinds, done, "That the post ends is recorded", Urls.Officer(officer.Id)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? whose, string? post, string? area, DateOnly from, CancellationToken cancel)
    {
        var (found, status) = await hand.FindAsync(whose, PostHeld.Declaration, cancel);
        if (found is null) return StatusCode(status);
        if (await facts.Set<PostHeld>().SingleOrDefaultAsync(each => each.Officer == found.Id && each.Post == post && each.Area == area && each.From == from && each.To == null, cancel) is not { } held)
            return post is null ? NotFound() : new LedAway(Urls.Officer(found.Id), "They do not hold this post any more. This is the officer as they are on record now");
        seen.Show(held);
        (officer, Post, frame.Title, frame.BackLink) = (found, held, "Record that a post ends", Urls.Officer(found.Id));
        return null;
    }
}
