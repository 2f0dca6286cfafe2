using System.Net;
using System.Net.Sockets;
using ArmedPolicingGov.Access;
using ArmedPolicingGov.CommandCover;
using ArmedPolicingGov.Integrity;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Work;
using Microsoft.AspNetCore.Authorization;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>The site that serves one store.</summary>
public static class Site
{
    /// <summary>Puts the site together; it listens on loopback only.</summary>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <param name="configure">What tests replace (the clock).</param>
    /// <exception cref="Ledger.Server.ServerProblem">Nobody could sign in safely in this environment.</exception>
    public static WebApplication Build(Store store, int port, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = SignInGuard.EnvironmentName,
        });
        SignInGuard.Check(builder.Environment, builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            if (port != 0 && Socket.OSSupportsIPv6) kestrel.Listen(IPAddress.IPv6Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64L * 1024 * 1024;
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        // It warns of every form that its own header is stricter than ours, which is as strict.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.AddWebKit();
        builder.Services.AddProduct(store).AddAccess();
        builder.Services.AddHealthChecks().AddCheck<StoreHealth>("store").AddCheck<CheckpointHealth>("checkpoints");
        builder.Services.AddSchedule();
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseProblemPages();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<FrameMiddleware>();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
        app.MapIntegrity();
        app.MapWork();
        app.MapCommandCover();
        app.MapHealthChecks("/health").WithMetadata(new AllowAnonymousAttribute(), new ReadsNoPersonalDataAttribute());
        return app;
    }
}
