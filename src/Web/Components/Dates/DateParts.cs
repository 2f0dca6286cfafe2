using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ArmedPolicingGov.Web;

/// <summary>A date as it was typed in three boxes, kept as it is so that the form can show it again.</summary>
public sealed record DateParts
{
    public string? Day { get; init; }

    public string? Month { get; init; }

    public string? Year { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public static DateParts Of(DateOnly? date) => date is not { } day ? new() : new()
    {
        Day = day.Day.ToString(CultureInfo.InvariantCulture),
        Month = day.Month.ToString(CultureInfo.InvariantCulture),
        Year = day.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The date, or the problem with it, said of what the field is about.</summary>
    /// <param name="what">Such as "The date of the audit".</param>
    /// <param name="name">Name of the field, to which problems are added.</param>
    /// <param name="problems">Takes the problem.</param>
    /// <param name="date">The date, when there is one.</param>
    public bool TryRead(string what, string name, Problems problems, [NotNullWhen(true)] out DateOnly? date)
    {
        date = null;
        if (IsEmpty)
        {
            problems.Add(name, $"{what} must be entered");
            return false;
        }

        if (Missing(name) is { Count: > 0 } missing)
        {
            problems.Add(missing[0].Field, $"{what} must include a {string.Join(" and ", missing.Select(part => part.Word))}");
            return false;
        }

        date = Parse();
        if (date is null)
        {
            problems.Add(name, $"{what} must be a real date");
        }

        return date is not null;
    }

    List<(string Field, string Word)> Missing(string name) =>
        [.. new[] { (Day, name, "day"), (Month, $"{name}.Month", "month"), (Year, $"{name}.Year", "year") }
            .Where(part => string.IsNullOrWhiteSpace(part.Item1))
            .Select(part => (part.Item2, part.Item3))];

    // A year of four figures, since "26" may mean more than one.
    DateOnly? Parse() =>
        Number(Day, 2) is { } day && Number(Month, 2) is { } month && Year?.Trim().Length == 4 && Number(Year, 4) is { } year
        && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    static int? Number(string? text, int length) =>
        text?.Trim() is { } trimmed && trimmed.Length <= length
        && int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
