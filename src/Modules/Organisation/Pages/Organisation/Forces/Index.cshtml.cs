using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Forces;

/// <summary>The forces of each region on a day, and who holds each of them to account.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class IndexModel(ForceRegister register, Reference reference, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public DateParts On { get; private set; } = new();

    /// <summary>The day that is shown; null where what was typed is none.</summary>
    public DateOnly? Day { get; private set; }

    public IReadOnlyList<(string Region, IReadOnlyList<ForceOn> Forces)> Regions { get; private set; } = [];

    public string NameOf(string region) => reference.RegionName(region);

    public void OnGet()
    {
        (frame.Title, frame.Wide) = ("Forces, regions and policing bodies", true);
        frame.Breadcrumbs = [new Crumb("Organisation", Urls.Index), new Crumb("Forces")];
        var typed = Typed.Of(Request.Query);
        On = typed.Date("on").IsEmpty ? DateParts.Of(store.Today(clock)) : typed.Date("on");
        if (!On.TryRead("The day", "on", frame.Problems, out var day)) Response.StatusCode = StatusCodes.Status400BadRequest;
        else (Day, Regions) = (day, register.On(day.Value));
    }
}
