using System.Security.Claims;
using System.Security.Cryptography;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace ArmedPolicingGov.Access.SigningIn;

/// <summary>Between a persona and the signed cookie that says which one is signed in.</summary>
internal static class SignedIn
{
    /// <summary>Nobody: reads nothing, writes nothing.</summary>
    public static readonly Person Nobody = new("nobody", "", "", [], []);

    public static ClaimsPrincipal As(Persona persona) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, persona.Id), new Claim(ClaimTypes.Role, persona.Role), new Claim(SignInClaim.Id, RandomNumberGenerator.GetHexString(32, lowercase: true))], CookieAuthenticationDefaults.AuthenticationScheme));

    public static Person Of(HttpContext? context, Personas personas, Reference reference, TimeProvider clock) =>
        personas.Find(context?.User.FindFirstValue(ClaimTypes.NameIdentifier))?.On(LondonTime.Today(clock), reference) ?? Nobody;
}
