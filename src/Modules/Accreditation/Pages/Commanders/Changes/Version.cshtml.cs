using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Changes;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Changes;

/// <summary>Record a version of an item by its name and its first day; what it says is kept elsewhere.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class VersionModel(ItemAtHand atHand, FactsContext facts, Reference reference, Kinds kinds, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Version = "version";
    public const string From = "from";

    private readonly DateOnly today = store.Today(clock);
    public AtHand Item { get; private set; } = AtHand.None;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "item")] string? asked, [FromQuery(Name = "force")] string? seen, CancellationToken cancel)
    {
        if (await FindAsync(asked, seen, cancel) is { } closed) return closed;
        Typed = Typed.WithDefault(From, today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "item")] string? asked, [FromQuery(Name = "force")] string? seen, CancellationToken cancel)
    {
        if (await FindAsync(asked, seen, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var made = Read();
        if (!frame.Problems.Any && await facts.Set<ItemVersion>().AnyAsync(each => each.Item == Item.Id && each.Force == Item.Force && each.From == made.From, cancel)) frame.Problems.Add(From, "There is a version from this day already. Give another day, or correct that by its link on the page of the item");
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new RecordItemVersion(made, person), cancel);
        return this.LeadOn(frame, kinds, done, "The version is recorded", Item.Page) ?? Page();
    }

    private ItemVersion Read()
    {
        var version = Typed.Line(Version, "Version", Typed.LongestName, "Enter what the version is called", reference, frame.Problems) ?? "";
        Typed.Date(From).TryRead("The day", From, frame.Problems, out var from);
        return new ItemVersion { Item = Item.Id, Force = Item.Force, From = from ?? today, Version = version };
    }

    private async Task<IActionResult?> FindAsync(string? asked, string? seen, CancellationToken cancel)
    {
        (Item, var status) = await atHand.FindAsync(asked, seen, ItemVersion.Declaration, cancel);
        if (status != StatusCodes.Status200OK) return StatusCode(status);
        (frame.Title, frame.BackLink) = (Item.Name, Item.Page);
        return null;
    }
}
