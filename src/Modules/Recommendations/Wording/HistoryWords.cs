using System.Globalization;
using ArmedPolicingGov.Recommendations.Queries;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Recommendations.Wording;

/// <summary>What a history is called, and its picture.</summary>
internal static class HistoryWords
{
    public static string Name(RuleHistory history) => history.OfWhat is null ? RuleWords.Of(history.Rule).Name : $"{RuleWords.Of(history.Rule).Name} ({history.OfWhat})";

    public static string Title(RuleHistory history, string unit) =>
        $"{Name(history)}: {unit}, {LondonClock.Date(history.Months[0].Day)} to {LondonClock.Date(history.Months[^1].Day)}";

    /// <summary>The beginning, the worst month and the end, for whoever does not see the picture.</summary>
    public static string Description(RuleHistory history)
    {
        var measured = history.Months.Where(month => month.Now.Share is not null).ToList();
        if (measured.Count == 0) return "There was nothing to measure in any of these months. The table below says so month by month.";
        var least = measured.MinBy(month => month.Now.Share)!;
        return $"{Share(measured[0])} at first, {Share(least)} at the least on {LondonClock.Date(least.Day)}, {Share(measured[^1])} at the end. The table below has every month.";
    }

    public static IReadOnlyList<Bar> Bars(RuleHistory history) =>
        [.. history.Months.Select(month => new Bar(month.Day.ToString("MMM yy", CultureInfo.InvariantCulture), month.Now.Share, month.Now.Status.Code()))];

    private static string Share(Month month) => $"{(100 * month.Now.Share!.Value).ToString("0", CultureInfo.InvariantCulture)}%";
}
