using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ArmedPolicingGov.Tests.Support;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>Sends a page's form with a file, as a browser does.</summary>
internal static class Sending
{
    /// <summary>Fields that are not given keep what the page holds.</summary>
    /// <param name="button">The value of the button that is pressed.</param>
    public static async Task<Answer> SendAsync(this Visitor visitor, Answer page, string field, string name, byte[] bytes, string button = "", params (string Field, string Value)[] answers)
    {
        using var content = new MultipartFormDataContent();
        foreach (var element in page.Form("main form[method=post]").Elements)
        {
            var (asked, value) = Held(element);
            if (asked is not null && value is not null && !answers.Any(each => each.Field == asked)) content.Add(new StringContent(value), asked);
        }

        foreach (var (asked, value) in answers) content.Add(new StringContent(value), asked);
        if (button.Length > 0) content.Add(new StringContent(button), "step");
        content.Add(new ByteArrayContent(bytes), field, name);
        return await visitor.PostAsync(page.Address.PathAndQuery, content);
    }

    private static (string? Name, string? Value) Held(IElement element) => element switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } choice => (choice.Name, choice.IsChecked ? choice.Value : null),
        IHtmlInputElement { Type: "submit" or "button" or "file" } => (null, null),
        IHtmlInputElement input => (input.Name, input.Value),
        IHtmlTextAreaElement area => (area.Name, area.Value),
        IHtmlSelectElement select => (select.Name, select.Value),
        _ => (null, null),
    };
}
