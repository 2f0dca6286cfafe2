using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace ArmedPolicingGov.Benchmarks.Nation;

/// <summary>Somebody signed in, who asks for pages and takes the time of each.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient client;

    private Browser(Uri site) => client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = site, Timeout = TimeSpan.FromMinutes(5) };

    public static async Task<Browser> SignInAsync(Uri site, string persona)
    {
        var browser = new Browser(site);
        await browser.PostAsync("/sign-in", await browser.TokenAsync("/sign-in"), new(StringComparer.Ordinal) { ["persona"] = persona }, HttpStatusCode.Redirect);
        return browser;
    }

    /// <summary>Fetches a page whole.</summary>
    /// <returns>The milliseconds that it took, and its text.</returns>
    public async Task<(double Milliseconds, string Text)> GetAsync(string address)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode == HttpStatusCode.OK ? (Stopwatch.GetElapsedTime(began).TotalMilliseconds, text) : throw new InvalidOperationException($"{address} answered {answer.StatusCode}.");
    }

    /// <summary>The token that a form of the page carries against forgery.</summary>
    public async Task<string> TokenAsync(string address) => Token().Match((await GetAsync(address)).Text).Groups["token"].Value;

    /// <summary>Sends a form.</summary>
    public async Task PostAsync(string address, string token, Dictionary<string, string> fields, HttpStatusCode expected)
    {
        fields["__RequestVerificationToken"] = token;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content);
        if (answer.StatusCode != expected) throw new InvalidOperationException($"{address} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
