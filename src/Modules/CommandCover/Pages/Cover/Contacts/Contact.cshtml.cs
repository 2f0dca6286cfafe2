using ArmedPolicingGov.CommandCover.Acts;
using ArmedPolicingGov.CommandCover.Contacts;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.CommandCover.Pages.Cover.Contacts;

/// <summary>Record how somebody on the rota is reached, change it, or take it off.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class ContactModel(RotaDesk desk, OnRotaSoon soon, ContactList contacts, OfficerNames names, Latest latest, SeenVersions seen, Reference reference, Kinds kinds, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string NameField = "name";
    public const string Reach = "reach";
    public const string ReasonField = "reason";

    // Control rooms read both at a glance, on a phone.
    private const int LongestName = 60;
    private const int LongestReach = 80;

    private string region = "";

    public string RegionName => desk.NameOf(region);

    public string Officer { get; private set; } = "";

    /// <summary>The contact on record; null: none.</summary>
    public RotaContact? Known => contacts.Of(Officer);

    /// <summary>Where the other form goes.</summary>
    public string TakeOff => $"{Urls.Contact(region, Officer)}&handler=TakeOff";

    public string Who => names.Of(Officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "region")] string? asked, [FromQuery] string? officer, CancellationToken cancel)
    {
        if (await FindAsync(asked, officer, cancel) is { } closed) return closed;
        var book = await desk.BookAsync(cancel);
        var own = desk.SeesOfficer(Officer, book) ? book.Officers.Find(Officer)?.Name : null;
        Typed = Typed.Of([new(NameField, Known?.Name ?? own ?? ""), new(Reach, Known?.Reach ?? "")]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "region")] string? asked, [FromQuery] string? officer, CancellationToken cancel)
    {
        if (await FindAsync(asked, officer, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var name = Typed.Line(NameField, "Name", LongestName, "Give the name that stands on the rota", reference, frame.Problems);
        var reach = Typed.Line(Reach, "How to reach them", LongestReach, "Say how they are reached, such as a telephone number", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var contact = new RotaContact { Region = region, Officer = Officer, Name = name!, Reach = reach! };
        var done = await mediator.Send(new RecordContact(contact, await latest.OfAsync([contact], cancel), person), cancel);
        return this.LeadOn(frame, kinds, done, $"The contact of {name} is recorded", Urls.Of(Urls.Contacts, region), fault => fault.Column) ?? Page();
    }

    public async Task<IActionResult> OnPostTakeOffAsync([FromQuery(Name = "region")] string? asked, [FromQuery] string? officer, CancellationToken cancel)
    {
        if (await FindAsync(asked, officer, cancel) is { } closed) return closed;
        if (Known is not { } known) return new LedAway(Urls.Of(Urls.Contacts, region), $"The contact of {Who} is taken off already");
        Typed = Typed.Of([.. Request.Form, new(NameField, known.Name), new(Reach, known.Reach)]);
        await seen.CheckAsync(Typed, cancel);
        var reason = Typed.Line(ReasonField, "Reason", Typed.LongestReference, "Say why it is taken off", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new TakeOffContact(known, await latest.OfAsync([known], cancel), reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, $"The contact of {known.Name} is taken off", Urls.Of(Urls.Contacts, region)) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? asked, string? officer, CancellationToken cancel)
    {
        if (desk.Recording(RotaContact.Declaration, asked) is not { } own) return StatusCode(StatusCodes.Status403Forbidden);
        region = own;
        if ((await soon.OfAsync(region, cancel)).All(each => each.Officer != officer))
        {
            var key = RotaContact.Declaration.KeyOf(new RotaContact { Region = region, Officer = officer ?? "" });
            return await latest.WithdrawnAsync(RotaContact.Declaration, key, cancel) is null ? NotFound() : new LedAway(Urls.Of(Urls.Contacts, region), "This contact is taken off already. These are the contacts as they are now");
        }

        Officer = officer!;
        await contacts.LoadAsync(region, [Officer], cancel);
        seen.Show(Known);
        (frame.Title, frame.BackLink) = ($"Contact of {Who}", Urls.Of(Urls.Contacts, region));
        return null;
    }
}
