using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using ArmedPolicingGov.Host.Serving;
using ArmedPolicingGov.Ledger.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ArmedPolicingGov.Tests.Support;

/// <summary>The site over a store of its own, served on a free port of loopback, and browsers without scripts that visit it.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication site;

    private TestSite(TestStore store, WebApplication site) => (Store, this.site) = (store, site);

    public TestStore Store { get; }

    public Uri Address => new(site.Urls.First());

    public IServiceProvider Services => site.Services;

    public static async Task<TestSite> StartAsync(Action<IServiceCollection>? configure = null, DateOnly? opensOn = null, StoreKind kind = StoreKind.Live)
    {
        var store = await TestStore.NewAsync(kind, opensOn, configure);
        var served = Site.Build(store.Store, 0, services =>
        {
            services.AddSingleton(store.Keys).AddSingleton(store.Uploads);
            // Hundreds of sites that say that they start and stop would hide which test failed.
            services.AddLogging(log => log.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning));
            configure?.Invoke(services);
        });
        await served.StartAsync();
        return new TestSite(store, served);
    }

    /// <summary>Somebody who is not signed in.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>Somebody signed in as a persona (instructor, commander, armourer, auditor, regional-lead, regional-deputy, suffolk-instructor, liaison, commissioner, inspector, national-lead, administrator).</summary>
    public Task<Visitor> SignedInAsync(string persona) => SignInAsync(Address, persona);

    /// <summary>Somebody signed in as a persona at a site that was started by itself.</summary>
    public static async Task<Visitor> SignInAsync(Uri site, string persona)
    {
        var visitor = new Visitor(site);
        var page = await visitor.GetAsync("/sign-in");
        var token = ((IHtmlInputElement)page.Document.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        var answer = await visitor.PostAsync("/sign-in", new Dictionary<string, string>(StringComparer.Ordinal) { ["persona"] = persona, ["__RequestVerificationToken"] = token });
        return answer.Status == HttpStatusCode.OK || answer.Status == HttpStatusCode.NotFound ? visitor : throw new InvalidOperationException($"{persona} could not sign in: {answer.Status}");
    }

    public async ValueTask DisposeAsync()
    {
        await site.StopAsync();
        await site.DisposeAsync();
        await Store.DisposeAsync();
    }
}

/// <summary>A browser without scripts: follows links and redirections, keeps cookies, fills in forms.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient client;

    internal Visitor(Uri address) => client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true }) { BaseAddress = address };

    public async Task<Answer> GetAsync(string path) => await Answer.OfAsync(await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    public async Task<Answer> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Answer.OfAsync(await client.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content));
    }

    /// <summary>Posts a form as multipart, with a file.</summary>
    public async Task<Answer> PostAsync(string path, MultipartFormDataContent content) => await Answer.OfAsync(await client.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content));

    /// <summary>
    /// Fills in the form of a page and sends it by its button: fields that are not given keep what the page holds.
    /// </summary>
    /// <param name="form">The form as the page has it.</param>
    /// <param name="button">The name and value of the button, where it has one.</param>
    public Task<Answer> SubmitAsync(Answer page, IHtmlFormElement form, IReadOnlyDictionary<string, string>? values = null, KeyValuePair<string, string>? button = null)
    {
        var given = values ?? new Dictionary<string, string>(StringComparer.Ordinal);
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox" } choice => (choice.Name, choice.IsChecked ? choice.Value : null),
                IHtmlInputElement { Type: "submit" or "button" or "file" } => (null, null),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value),
                _ => (null, null),
            };
            if (name is not null && value is not null && !given.ContainsKey(name)) fields.Add(new(name, value));
        }

        fields.AddRange(given);
        if (button is { } pressed) fields.Add(pressed);
        var action = form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? page.Address.PathAndQuery : new Uri(page.Address, action).PathAndQuery;
        return string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase)
            ? GetAsync(target.Split('?')[0] + "?" + string.Join('&', fields.Select(each => $"{Uri.EscapeDataString(each.Key)}={Uri.EscapeDataString(each.Value)}")))
            : PostAsync(target, fields);
    }

    public void Dispose() => client.Dispose();
}

/// <summary>What the site answered, with its page read.</summary>
public sealed record Answer(HttpStatusCode Status, Uri Address, string Body, IHtmlDocument Document, HttpResponseMessage Response)
{
    /// <summary>The text of the page's main part, white space folded.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main") ?? Document.DocumentElement).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IHtmlFormElement Form(string selector = "main form") =>
        (IHtmlFormElement)(Document.QuerySelector(selector) ?? throw new InvalidOperationException($"The page has no {selector}."));

    internal static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        var address = response.RequestMessage!.RequestUri!;
        // Not disposed: that would empty the document.
        var context = BrowsingContext.New(Configuration.Default);
        var document = (IHtmlDocument)await context.OpenAsync(request => request.Content(body).Address(address.ToString()));
        return new Answer(response.StatusCode, address, body, document, response);
    }
}
