using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Recommendations.Pages;

/// <summary>The records behind a result, as links.</summary>
internal static class RecordLinks
{
    /// <summary>More than so many links are folded away.</summary>
    private const int Shown = 6;

    private static readonly Kinds Known = new();

    /// <summary>A link to the history of each record, named by what it is, and by its key where there are several of a kind.</summary>
    public static Markup To(IReadOnlyList<Source> sources)
    {
        var links = sources.Select(source => Link(source, sources.Count(each => each.Kind == source.Kind) > 1)).ToList();
        return links.Count <= Shown ? Listed(links) : Markup.Of($"{Listed(links[..Shown])}{Details.Render(new() { SummaryText = $"{links.Count - Shown} more records", Html = Listed(links[Shown..]) })}");
    }

    /// <summary>What the form at an address does: Record the armoury audit, or Correct it.</summary>
    public static string Deed(string address, string kind) =>
        $"{(address.StartsWith($"/records/{kind}/correct", StringComparison.Ordinal) ? "Correct" : "Record")} the {Known.Named(kind).One}";

    private static Markup Listed(IReadOnlyList<Markup> links) => Markup.Each(links, (link, place) => place == 1 ? link : Markup.Of($", {link}"));

    private static Markup Link(Source source, bool isOneOfSeveral) => Markup.Of(
        $"""<a class="govuk-link" href="{RecordUrls.History(source.Kind, source.Key)}">{Sentence(Known.Named(source.Kind).One)}<span class="{(isOneOfSeveral ? "app-reference" : "govuk-visually-hidden")}"> {source.Key}</span></a>""");

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
