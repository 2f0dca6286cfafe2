using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Organisation.Pages.Organisation;

/// <summary>What the organisation's records are, and where each of them stands.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class IndexModel(PageFrame frame) : PageModel
{
    public static IReadOnlyList<(string Href, string Text, string About)> Parts { get; } =
    [
        (Urls.Forces, "Forces and regions", "What each force is called, which region it belongs to and who holds it to account, on any day"),
        (Urls.Officers, "Officers", "Find an officer, see everything on record of them, and record ranks, posts, transfers and leaving"),
        (Urls.Agreements, "Agreements", "Agreements with other forces and organisations, and which of them need somebody"),
        (Urls.Capabilities, "Capabilities of others", "What others can be called out for, and when that was last tested"),
        (Urls.Units, "Joint units", "Units that several forces run together, and what one force holds for another"),
        (Urls.Others, "Other organisations", "Organisations that are no force: who they are, since when and until when"),
        (Urls.Documents, "Reference documents", "Codes, guidance and other documents that everybody goes by, and where a force departs from them"),
        (Urls.Glossary, "Glossary", "What the words of armed policing mean here"),
    ];

    public void OnGet() => frame.Title = "Organisation";
}
