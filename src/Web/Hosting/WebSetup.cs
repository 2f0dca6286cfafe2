using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Web;

/// <summary>What a host calls to have the layout, the components, their assets and the problem pages.</summary>
public static class WebSetup
{
    /// <summary>Registers the frame and Razor Pages, and finds the assets in the build output when not published.</summary>
    public static WebApplicationBuilder AddWebKit(this WebApplicationBuilder builder)
    {
        // Outside Development the assets of libraries are not looked for in the build output unless asked.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorPages();
        builder.Services.AddScoped<PageFrame>();
        return builder;
    }

    /// <summary>Shows /problem/{code} in place of an empty error answer or an exception.</summary>
    public static IApplicationBuilder UseProblemPages(this IApplicationBuilder app) =>
        app.UseExceptionHandler("/problem/500").UseStatusCodePagesWithReExecute("/problem/{0}");
}
