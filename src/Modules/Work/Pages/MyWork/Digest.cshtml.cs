using System.Net.Mail;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Work.Digests;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Work.Pages;

/// <summary>Whether this person wants the weekly digest, and where to.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class DigestModel(DigestRows rows, Mailing mailing, Person person, PageFrame frame) : PageModel
{
    public const string WantedField = "wanted";
    public const string AddressField = "address";
    private const int LongestAddress = 254;

    public bool HasMail => mailing.Server is not null;

    public string? Wanted { get; private set; }

    public string Address { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        frame.Title = "Weekly digest";
        var subscription = await rows.SubscriptionAsync(person, cancel);
        (Wanted, Address) = (subscription is { Wanted: true } ? "yes" : "no", subscription?.Address ?? "");
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = WantedField)] string? wanted, [FromForm(Name = AddressField)] string? address, CancellationToken cancel)
    {
        (frame.Title, Wanted, Address) = ("Weekly digest", wanted, address?.Trim() ?? "");
        if (wanted is not ("yes" or "no")) frame.Problems.Add(WantedField, "Choose whether you want the digest");
        if (Address.Length > 0 && !IsAddress(Address)) frame.Problems.Add(AddressField, "Enter an email address like name@example.com, or leave it blank");
        if (frame.Problems.Any)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await rows.SubscribeAsync(person, wanted == "yes", wanted == "yes" && Address.Length > 0 ? Address : null, cancel);
        TempData.Notify(new Notice(wanted == "yes" ? "You will get a digest each Monday at 7am" : "You will get no digest", Success: true));
        return Redirect(Urls.Digest);
    }

    private static bool IsAddress(string text) => text.Length <= LongestAddress && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
}
