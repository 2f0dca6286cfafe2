using System.Text.RegularExpressions;

namespace ArmedPolicingGov.Docs.Tests;

/// <summary>A page of the documentation, by its headings and tables.</summary>
internal sealed partial class Page
{
    private Page(string title, string text) => (Title, Text) = (title, text);

    /// <summary>The heading that it stands under; for a whole page its path.</summary>
    public string Title { get; }

    public string Text { get; }

    public IEnumerable<string> Lines => Text.Split('\n');

    public static Page Read(string path) => new(path, File.ReadAllText(Path.Combine(Repository.Root, path)));

    public static Page Of(string text) => new("", text);

    /// <summary>The parts under headings of a level, in order.</summary>
    public IReadOnlyList<Page> Sections(int level)
    {
        var marks = new string('#', level) + " ";
        var sections = new List<Page>();
        foreach (var part in Headings().Split(Text).Where(part => part.Length > 0))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            var heading = end < 0 ? part : part[..end];
            if (heading.StartsWith(marks, StringComparison.Ordinal)) sections.Add(new Page(heading[marks.Length..].Trim(), end < 0 ? "" : part[end..]));
            else if (heading.StartsWith("#####"[..(level + 1)], StringComparison.Ordinal) && sections.Count > 0) sections[^1] = new Page(sections[^1].Title, sections[^1].Text + part);
        }

        return sections;
    }

    /// <summary>The cells of the rows of the page's tables, without their heads.</summary>
    public IReadOnlyList<string[]> Rows()
    {
        var rows = new List<string[]>();
        string? head = null;
        foreach (var line in Lines)
        {
            if (!line.StartsWith('|')) head = null;
            else if (head is null) head = line;
            else if (!line.StartsWith("| ---", StringComparison.Ordinal)) rows.Add([.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())]);
        }

        return rows;
    }

    /// <summary>The codes that stand between backticks in a text, in order.</summary>
    public static IReadOnlyList<string> Codes(string text) => [.. Quoted().Matches(text).Select(match => match.Groups[1].Value)];

    /// <summary>What a line like “- Judged on: each force” says.</summary>
    public string Says(string what) => Lines.Single(line => line.StartsWith($"- {what}: ", StringComparison.Ordinal))[(what.Length + 4)..];

    [GeneratedRegex("^(?=#)", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
