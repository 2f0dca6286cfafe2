using System.Text;
using ArmedPolicingGov.Web.Components;
using ArmedPolicingGov.Work.Changes;
using ArmedPolicingGov.Work.Lines;

namespace ArmedPolicingGov.Work.Digests;

/// <summary>The words of a digest, as plain text and as HTML. Mail leaves the product, so it holds references and counts, and no name.</summary>
internal sealed record DigestText(string Subject, string Plain, string Html)
{
    /// <summary>More lines of one sort than this are only counted.</summary>
    private const int MostOfOneSort = 20;

    public static DigestText Of(WorkOf work, ChangesSince changes, DateOnly week, string store)
    {
        var now = work.Lines.Count(line => line.IsNow);
        var subject = $"Your week from {LondonClock.Date(week)}: {now} overdue or missing, {work.Lines.Count - now} due";
        List<(string Heading, IReadOnlyList<string> Lines)> parts =
        [
            .. work.Lines.GroupBy(line => line.Urgency).Select(group => ($"{group.First().Heading} ({group.Count()})", Sorts([.. group]))),
            ($"What changed since {LondonClock.DateAndTime(changes.Since)}", ChangedIn(changes)),
        ];
        var first = $"As at {LondonClock.Date(work.Today)}, from {store}. References only: sign in to see more.";
        return new DigestText(subject, PlainOf(subject, first, parts), HtmlOf(subject, first, parts));
    }

    private static List<string> Sorts(IReadOnlyList<Line> lines) =>
    [
        .. lines.GroupBy(line => (line.Words.Recommendation, line.Words.Name)).OrderBy(sort => sort.Key.Recommendation).SelectMany(sort => sort.Take(MostOfOneSort)
            .Select(line => $"Recommendation {sort.Key.Recommendation}, {sort.Key.Name}: {string.Join(", ", line.Words.Names.Select(each => each.Words))}{(line.On is { } on ? $", {LondonClock.Date(on)}" : "")}")
            .Concat(sort.Count() > MostOfOneSort ? [$"Recommendation {sort.Key.Recommendation}, {sort.Key.Name}: {sort.Count() - MostOfOneSort} more"] : [])),
    ];

    private static IReadOnlyList<string> ChangedIn(ChangesSince changes)
    {
        List<string> lines =
        [
            .. changes.Acts.Where(act => act.Counts is not null).SelectMany(act => act.Counts!.Select(count => (act.Deed, count.Kind, count.Count)))
                .GroupBy(each => (each.Deed, each.Kind)).Select(each => (each.Key, Sum: each.Sum(count => count.Count)))
                .Select(each => $"{each.Key.Deed}: {each.Sum} {(each.Sum == 1 ? each.Key.Kind.One : each.Key.Kind.Many)}"),
        ];
        if (changes.Acts.Count(act => act.Counts is null) is > 0 and var large) lines.Add($"{large} large {(large == 1 ? "import" : "imports")}");
        return lines.Count == 0 ? ["Nothing was recorded in your scope."] : lines;
    }

    private static string PlainOf(string subject, string first, IEnumerable<(string Heading, IReadOnlyList<string> Lines)> parts)
    {
        var text = new StringBuilder().Append(subject).Append("\n\n").Append(first).Append('\n');
        foreach (var (heading, lines) in parts)
        {
            text.Append('\n').Append(heading).Append('\n');
            foreach (var line in lines) text.Append("- ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string HtmlOf(string subject, string first, IEnumerable<(string Heading, IReadOnlyList<string> Lines)> parts) => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>{subject}</title></head><body>
        <h1>{subject}</h1>
        <p>{first}</p>
        {Markup.Each(parts, part => Markup.Of($"<h2>{part.Heading}</h2>\n<ul>{Markup.Each(part.Lines, line => Markup.Of($"<li>{line}</li>\n"))}</ul>\n"))}
        </body></html>
        """).ToString();
}
