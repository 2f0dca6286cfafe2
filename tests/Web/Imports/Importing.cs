using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using static ArmedPolicingGov.Web.Tests.Records.Reading;

namespace ArmedPolicingGov.Web.Tests.Imports;

/// <summary>A file as a browser sends it.</summary>
internal sealed record Sent(string Name, byte[] Bytes)
{
    public static Sent Csv(string name, params string[] lines) => new(name, Encoding.UTF8.GetBytes(string.Join("\n", lines) + "\n"));
}

/// <summary>Imports as a person does, and waits as their browser would.</summary>
internal static class Importing
{
    public const string Officers = "officer,force,name";
    public const string Events = "event,officer,role,kind,item,on,provider,reference";

    /// <summary>Uploads files, and goes on until there is something to read.</summary>
    public static async Task<Answer> UploadAsync(this Visitor visitor, params Sent[] files) => await visitor.UploadAsync("/imports/new", files);

    public static async Task<Answer> UploadAsync(this Visitor visitor, string path, params Sent[] files) => await visitor.WaitAsync(await visitor.SendAsync(path, files));

    /// <summary>Uploads files, and does not wait.</summary>
    public static async Task<Answer> SendAsync(this Visitor visitor, string path, params Sent[] files)
    {
        var page = await visitor.GetAsync(path);
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(((IHtmlInputElement)page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken");
        foreach (var file in files)
        {
            var part = new ByteArrayContent(file.Bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, "upload", file.Name);
        }

        return await visitor.PostAsync(path, content);
    }

    /// <summary>Asks for the progress as the script does, until the work has ended.</summary>
    public static async Task<Answer> WaitAsync(this Visitor visitor, Answer page)
    {
        while (page.Address.AbsolutePath.EndsWith("/progress", StringComparison.Ordinal)) page = await visitor.GetAsync(page.Address.AbsolutePath + "?wait=yes");
        return page;
    }

    /// <summary>Presses a button and waits for what it began.</summary>
    public static async Task<Answer> DoAsync(this Visitor visitor, Answer page, string button, params (string Field, string Value)[] answers) =>
        await visitor.WaitAsync(await visitor.PressAsync(page, button, answers));

    /// <summary>The faults that the page shows, a line each.</summary>
    public static IReadOnlyList<string> Faults(this Answer page) =>
        [.. page.Document.QuerySelectorAll("[aria-label=Faults] tbody tr").Select(row => string.Join(" | ", row.Children.Select(Folded)))];

    /// <summary>What would change of a kind: new, changed, withdrawn, unchanged, rows with faults.</summary>
    public static string Changes(this Answer page, string kind) => Row(page, kind)[(kind.Length + 1)..];

    public static string Heading(this Answer page) => Folded(page.Document.QuerySelector("main h1")!);
}
