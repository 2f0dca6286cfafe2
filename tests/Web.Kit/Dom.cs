using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ArmedPolicingGov.Web.Kit.Tests;

/// <summary>HTML as a text that can be compared: one node a line, attributes in order, white space made single.</summary>
static class Dom
{
    public static string Normal(string html)
    {
        var text = new StringBuilder();
        Write(Parse(html), 0, text);
        return text.ToString();
    }

    public static IElement Parse(string html) => new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;

    public static IDocument Document(string html) => new HtmlParser().ParseDocument(html);

    static void Write(INode node, int depth, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IElement element)
            {
                Line(text, depth, $"<{element.LocalName}{string.Concat(element.Attributes.OrderBy(one => one.Name, StringComparer.Ordinal).Select(Attribute))}>");
                Write(element, depth + 1, text);
            }
            else if (child is IText && Words(child.TextContent) is { Length: > 0 } words)
            {
                Line(text, depth, words);
            }
        }
    }

    static string Attribute(IAttr attribute) =>
        $" {attribute.Name}=\"{(attribute.Name is "class" ? Words(attribute.Value) : attribute.Value)}\"";

    static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static void Line(StringBuilder text, int depth, string line) => text.Append(' ', depth * 2).AppendLine(line);
}
