using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Access.Pages.SignOut;

/// <summary>Ends the session.</summary>
[Authorize(Policies.Evidence)]
[ReadsNoPersonalData]
internal sealed class IndexModel(PageFrame frame) : PageModel
{
    public void OnGet() => frame.Title = "Sign out";

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        // What was kept in the browser for when there is no connection goes with the session.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Redirect("/sign-in");
    }
}
