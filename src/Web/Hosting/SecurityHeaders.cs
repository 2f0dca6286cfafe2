using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ArmedPolicingGov.Web;

/// <summary>Headers that keep other sites, scripts and caches away from the pages.</summary>
public static class SecurityHeaders
{
    // Everything comes from the service itself; there is no inline script and no inline style.
    const string Sources =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    const string PermissionsPolicy = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /// <summary>Stands first in the pipeline, so that no answer leaves without them.</summary>
    /// <param name="app">The host's pipeline.</param>
    /// <param name="formTargets">
    /// Origins that a form may end at beside the service itself: that of the sign-in server, since browsers also hold
    /// form-action against the redirect that follows the sign-out form.
    /// </param>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, params string[] formTargets)
    {
        var policy = string.Join(' ', [Sources, .. formTargets]);
        return app.Use((context, next) =>
        {
            // On starting, since the exception handler clears what was set before it.
            context.Response.OnStarting(() => Apply(context.Response, policy));
            return next(context);
        });
    }

    static Task Apply(HttpResponse response, string policy)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (IsHtml(response))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    static bool IsHtml(HttpResponse response) =>
        MediaTypeHeaderValue.TryParse(response.ContentType, out var type)
        && type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase);
}
