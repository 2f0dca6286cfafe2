using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Officers;

/// <summary>Record that an officer takes up a post for a force, a region or an armoury.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class PostModel(OfficerAtHand hand, FactsContext facts, Areas areas, Kinds kinds, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Post = "post";
    public const string Area = "area";
    public const string From = "from";

    private readonly DateOnly today = store.Today(clock);
    private Officer officer = null!;

    public string Name => Officer.Declaration.Label(officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    /// <summary>Their force, the regions in sight, and their force's armouries.</summary>
    public IReadOnlyList<SelectItem> Places { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel) => await FindAsync(whose, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var post = Typed.Code(Post, Codes.Post, "Choose the post", frame.Problems);
        if (Places.All(each => each.Value != Typed[Area])) frame.Problems.Add(Area, "Choose what the post is for");
        var from = Typed.Day(From, "The day from which they hold it", today, frame.Problems);
        if (await facts.Set<PostHeld>().AnyAsync(each => each.Officer == officer.Id && each.Post == post && each.Area == Typed[Area] && (each.To == null || each.From == from), cancel)) frame.Problems.Add(Post, "That they hold this post is on record already");
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new RecordPost(new PostHeld { Officer = officer.Id, Post = post, Area = Typed[Area], From = from!.Value }, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{officer.Name} is recorded as {Codes.Post.Words(post).ToLowerInvariant()}", Urls.Officer(officer.Id), fault => fault.Column == "area" ? Area : null) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? whose, CancellationToken cancel)
    {
        var (found, status) = await hand.FindAsync(whose, PostHeld.Declaration, cancel);
        if (found is null) return StatusCode(status);
        (officer, frame.Title, frame.BackLink) = (found, "Record that they take up a post", Urls.Officer(found.Id));
        var armouries = await facts.Set<Armoury>().Where(each => each.Force == found.Force && (each.ClosedOn == null || each.ClosedOn > today)).OrderBy(each => each.Name).ToListAsync(cancel);
        Places =
        [
            SelectItem.Of(found.Force, areas.ForceName(found.Force, today)), .. areas.Regions.Select(region => SelectItem.Of(region, areas.RegionName(region))),
            .. armouries.Select(each => SelectItem.Of(each.Id, each.Name)),
        ];
        return null;
    }
}
