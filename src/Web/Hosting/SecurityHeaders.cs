using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ArmedPolicingGov.Web;

/// <summary>Headers that keep other sites, scripts and caches away from the pages.</summary>
public static class SecurityHeaders
{
    /// <summary>Everything comes from the service itself; there is no inline script and no inline style.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    const string PermissionsPolicy = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /// <summary>Stands first in the pipeline, so that no answer leaves without them.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // On starting, since the exception handler clears what was set before it.
        context.Response.OnStarting(Apply, context.Response);
        return next(context);
    });

    static Task Apply(object state)
    {
        var response = (HttpResponse)state;
        var headers = response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
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
