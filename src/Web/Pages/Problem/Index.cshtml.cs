using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Web.Pages.Problem;

/// <summary>
/// Shows what went wrong in plain words. It is reached by re-execution, of any method and by anyone, so it asks neither
/// for a sign-in nor for an antiforgery token.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel(PageFrame frame) : PageModel
{
    public string View { get; private set; } = "_ServerError";

    /// <summary>The trace id, by which the logs can be searched.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    /// <summary>The most that may be sent at once, in megabytes, to whoever sent more.</summary>
    public long MostMegabytes { get; private set; }

    // One handler for every method: the request that failed may have been a POST.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        frame.ForgetPage();
        var code = IsTooLarge() ? StatusCodes.Status413PayloadTooLarge : Code();
        (View, frame.Title) = code switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => ("_NotFound", "Page not found"),
            StatusCodes.Status413PayloadTooLarge when MostMegabytes > 0 => ("_TooLarge", "Too much was sent at once"),
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => ("_Forbidden", "You cannot see this page"),
            < StatusCodes.Status500InternalServerError => ("_BadRequest", "We could not read your request"),
            _ => ("_ServerError", "Sorry, there is a problem with the service"),
        };

        // Opened by its own address, not by re-execution, the page is the answer that it describes.
        if (Response.StatusCode == StatusCodes.Status200OK || code == StatusCodes.Status413PayloadTooLarge)
        {
            Response.StatusCode = code;
        }
    }

    // A form that is too large is refused by what looks at its token first, which says that it could not be read.
    bool IsTooLarge()
    {
        if (HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is not { } most || !(Request.ContentLength > most)) return false;
        MostMegabytes = most / (1024 * 1024);
        return true;
    }

    // Any other number is no problem that there is a page for.
    int Code() =>
        int.TryParse(RouteData.Values["code"]?.ToString(), CultureInfo.InvariantCulture, out var code) && code is >= 400 and < 600
            ? code
            : StatusCodes.Status404NotFound;
}
