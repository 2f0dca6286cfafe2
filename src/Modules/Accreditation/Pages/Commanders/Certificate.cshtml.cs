using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>A commander's currency as at any day, on one page to print.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class CertificateModel(IReadFactBooks books, ForcesInSight forces, OfficerNames names, ViewLog viewed, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private readonly DateOnly today = store.Today(clock);

    public string Officer { get; private set; } = "";

    public string Name => names.Of(Officer);

    public string ForceName { get; private set; } = "";

    public DateOnly Day { get; private set; }

    public DateParts On { get; private set; } = new();

    /// <summary>The newest that the answer rests on.</summary>
    public DateTimeOffset KnownAt { get; private set; }

    public IReadOnlyList<RoleCurrency> Roles { get; private set; } = [];

    /// <summary>What was in use on the day and had been met by then.</summary>
    public IReadOnlyList<ItemMet> Met { get; private set; } = [];

    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] string? officer, CancellationToken cancel)
    {
        var known = await books.AsKnownAsync(null, Clock.System, cancel);
        var book = known.Book;
        if (officer is null || !forces.Knows(book, officer)) return NotFound();
        var typed = Typed.Of(Request.Query);
        DateOnly? asked = null;
        if (!typed.Date("on").IsEmpty && !typed.Date("on").TryRead("The day", "on", frame.Problems, out asked)) Response.StatusCode = StatusCodes.Status400BadRequest;
        (Officer, Day, KnownAt) = (officer, asked ?? today, known.AsKnownAt ?? clock.GetUtcNow());
        On = typed.Date("on").IsEmpty ? DateParts.Of(Day) : typed.Date("on");
        var force = book.Officers.ForceOf(officer);
        ForceName = forces.NameOf(force, Day);
        await names.LoadAsync([officer], cancel);
        (frame.Title, frame.BackLink) = ($"Currency of {Name}", Urls.Commander(officer));
        Roles = RoleCurrency.OfOfficer(book, officer, Day);
        Met = [.. book.Items.For(force).Where(item => item.IsInUse(Day)).Select(item => new ItemMet(item, book.FirstMeeting(officer, item, Day)?.On)).Where(each => each.On is not null)];
        Duties = book.OpenDuties(officer, Day);
        viewed.Saw(CommanderEvent.Declaration.Name, Codes.CommandRole.Codes.SelectMany(role => book.Commanders.Events(officer, role)).Select(each => each.Event));
        return Page();
    }
}
