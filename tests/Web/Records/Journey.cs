using AngleSharp.Html.Dom;
using ArmedPolicingGov.Tests.Support;
using static ArmedPolicingGov.Web.Tests.Records.Reading;

namespace ArmedPolicingGov.Web.Tests.Records;

/// <summary>Goes through forms as a person does: fills in what has a label, presses what has a name.</summary>
internal static class Journey
{
    /// <summary>Presses a button by its words, and sends the form that it is of.</summary>
    public static Task<Answer> PressAsync(this Visitor visitor, Answer page, string words, params (string Field, string Value)[] answers)
    {
        var button = page.Document.QuerySelectorAll("main form[method=post] button").OfType<IHtmlButtonElement>().FirstOrDefault(each => Folded(each) == words && !each.ClassList.Contains("govuk-visually-hidden"))
            ?? throw new InvalidOperationException($"There is no button “{words}”: {page.Text}");
        foreach (var (field, _) in answers)
        {
            if (page.Document.QuerySelector($"main form[method=post] [name='{field}']") is null) throw new InvalidOperationException($"The form does not ask for {field}: {page.Text}");
        }

        return visitor.SubmitAsync(page, button.Form ?? page.Form("main form[method=post]"), answers.ToDictionary(each => each.Field, each => each.Value, StringComparer.Ordinal), new(button.Name!, button.Value));
    }

    /// <summary>Ticks or unticks boxes, or chooses a radio, that the page offers.</summary>
    public static Answer Tick(this Answer page, string field, IReadOnlyCollection<string> values, bool ticked = true)
    {
        foreach (var value in values)
        {
            var box = page.Document.QuerySelectorAll($"main form[method=post] input[name='{field}']").OfType<IHtmlInputElement>().FirstOrDefault(each => each.Value == value)
                ?? throw new InvalidOperationException($"The form does not offer {value} for {field}: {page.Text}");
            box.IsChecked = ticked;
        }

        return page;
    }

    /// <summary>What a field holds.</summary>
    public static string? Typed(this Answer page, string field) => page.Document.QuerySelectorAll($"main [name='{field}']") switch
    {
        [IHtmlTextAreaElement area] => area.Value,
        [IHtmlSelectElement select] => select.Value,
        [IHtmlInputElement { Type: not "radio" } input] => input.Value,
        var radios => radios.OfType<IHtmlInputElement>().FirstOrDefault(radio => radio.IsChecked)?.Value,
    };
}
