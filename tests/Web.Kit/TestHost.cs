using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ArmedPolicingGov.Web.Kit.Tests;

/// <summary>A host with the kit and nothing else, on a free port of this machine.</summary>
sealed class TestHost : IAsyncDisposable
{
    readonly WebApplication running;

    TestHost(WebApplication app) => running = app;

    public HttpClient Client { get; private init; } = new();

    public static async Task<TestHost> StartAsync(Action<PageFrame> frame, params string[] formTargets)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.AddWebKit();

        // A web project finds the pages of its libraries by itself; a test project has to name them.
        builder.Services.AddRazorPages().AddApplicationPart(typeof(PageFrame).Assembly);
        var app = builder.Build();
        app.UseSecurityHeaders(formTargets);
        app.UseProblemPages();
        app.Use((context, next) =>
        {
            frame(context.RequestServices.GetRequiredService<PageFrame>());
            return next(context);
        });
        app.MapRazorPages();
        app.Map("/throw", void () => throw new InvalidOperationException("secret of the database"));
        app.MapGet("/forbid", () => Results.StatusCode(StatusCodes.Status403Forbidden));
        app.MapGet("/bad", () => Results.BadRequest());
        app.MapGet("/notify", (HttpContext context, ITempDataDictionaryFactory data) =>
        {
            var next = data.GetTempData(context);
            next.Notify(new("Audit recorded", Success: true));
            next.Save();
        });
        app.MapGet("/text", () => "text");
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new(app) { Client = new() { BaseAddress = new(address) } };
    }

    public async Task<IElement> PageAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return Dom.Document(await response.Content.ReadAsStringAsync()).DocumentElement;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await running.DisposeAsync();
    }
}
