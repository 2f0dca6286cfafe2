using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace ArmedPolicingGov.Integrity.Queries;

internal static class Allowed
{
    /// <summary>True when a page of that policy would open for somebody: only then is it linked to.</summary>
    public static async Task<bool> LetsAsync(this IAuthorizationService authorization, ClaimsPrincipal user, string policy) => (await authorization.AuthorizeAsync(user, policy)).Succeeded;
}
