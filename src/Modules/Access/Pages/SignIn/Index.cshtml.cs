using ArmedPolicingGov.Access.SigningIn;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Access.Pages.SignIn;

/// <summary>Sign-in by persona: on this machine only, while no identity provider is set up.</summary>
[AllowAnonymous]
[ReadsNoPersonalData]
internal sealed class IndexModel(Personas personas, Reference reference, TimeProvider clock, PageFrame frame) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public IReadOnlyList<Persona> Personas => personas.All;

    public string AreaOf(Persona persona) => persona.Area == Reference.National ? "England and Wales"
        : persona.Role == Roles.RegionalLead ? reference.RegionName(persona.Area)
        : reference.ForceAt(persona.Area, LondonTime.Today(clock)).Name;

    public void OnGet() => frame.Title = "Sign in";

    public async Task<IActionResult> OnPostAsync(string? persona)
    {
        if (personas.Find(persona) is not { } chosen) return BadRequest();
        await HttpContext.SignInAsync(SignedIn.As(chosen));
        // Whoever was signed in before may not have signed out.
        Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return LocalRedirect(Url.IsLocalUrl(To) ? To : "/");
    }
}
