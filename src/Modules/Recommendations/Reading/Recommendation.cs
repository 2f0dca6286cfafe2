using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Recommendations.Reading;

/// <summary>A recommendation of the inspection, in our own words.</summary>
/// <param name="ShortName">For the head of a column.</param>
/// <param name="Deadline">The day by which it was to be done; the day of publication where it took effect at once.</param>
/// <param name="DeadlineText">How the report puts it.</param>
/// <param name="ToForces">Whether it is addressed to forces: yes, no, or what is disputed.</param>
/// <param name="InForces">Who acts on it.</param>
internal sealed record Recommendation(
    int Number, string ShortName, string Title, string Addressee, DateOnly Deadline, string DeadlineText,
    string Asked, string Finding, string FindingSource, string ToForces, string InForces, string Source)
{
    /// <summary>The deadline with its day, which <see cref="DeadlineText"/> alone may leave out.</summary>
    public string DeadlineInWords => DeadlineText.EndsWith(LondonClock.Date(Deadline), StringComparison.Ordinal) ? DeadlineText : $"{DeadlineText}, from {LondonClock.Date(Deadline)}";

    /// <summary>The twelve, by number.</summary>
    public static IReadOnlyList<Recommendation> All { get; } = [.. Table.Rows("recommendations").Select(Read)];

    /// <summary>The recommendation of a number, or null.</summary>
    public static Recommendation? Find(int number) => All.FirstOrDefault(each => each.Number == number);

    private static Recommendation Read(IReadOnlyDictionary<string, string> row) => new(
        int.Parse(row["recommendation"], CultureInfo.InvariantCulture), row["short_name"], row["title"], row["addressee"],
        LondonTime.TryParseDay(row["deadline"], out var day) ? day : throw new InvalidDataException($"“{row["deadline"]}” is no date."),
        row["deadline_text"], row["asked"], row["finding"], row["finding_source"], row["to_forces"], row["in_forces"], row["source"]);
}
