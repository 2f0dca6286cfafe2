using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checking;

/// <summary>
/// A number that the product warns by, from a day on. No rule reads one: a setting can make the product warn sooner, and never
/// makes a recommendation met.
/// </summary>
internal sealed record Setting : Fact
{
    public const string ConductCheckMonths = "conduct-check-months";
    public const string ApstraReviewMonths = "apstra-review-months";
    public const string ActiveCommandMonths = "active-command-months";
    public const string AfoMonths = "afo-months";
    public const string AfoCycleWeeks = "afo-cycle-weeks";
    public const string AfoCycleDays = "afo-cycle-days";

    private const int MostDays = 28;

    public string Name { get; init; } = "";
    public DateOnly From { get; init; }
    public string Value { get; init; } = "";
    public string Authority { get; init; } = "";

    public static readonly Vocabulary Names = new("setting",
        (ConductCheckMonths, "Months between complaint and misconduct checks"), (ApstraReviewMonths, "Months between reviews of the APSTRA numbers"),
        (ActiveCommandMonths, "Months between ARV sessions in which a TFC takes active command"),
        (AfoMonths, "Months between accreditations of an AFO"), (AfoCycleWeeks, "Weeks of a training cycle of AFOs"), (AfoCycleDays, "Training days of an AFO in each cycle"));

    /// <summary>What holds until somebody sets something else: a check each year, as forces do at re-accreditation; a review at least every six months (APP Armed policing); an ARV session each year; for AFOs what a force reported in 2010, three days in six weeks, and a year.</summary>
    private static readonly Dictionary<string, int> Usual = new(StringComparer.Ordinal) { [ConductCheckMonths] = 12, [ApstraReviewMonths] = 6, [ActiveCommandMonths] = 12, [AfoMonths] = 12, [AfoCycleWeeks] = 6, [AfoCycleDays] = 3 };

    public static readonly Kind<Setting> Declaration = new("accreditation_settings", "Accreditation", "setting", "settings",
        each => $"{Names.Words(each.Name)}: {each.Value}",
        Column.Code("name", Names, "Setting").Key(),
        Column.Date("from", "From").Key(),
        Column.Text("value", "Value").Required(),
        Column.Text("authority", "On whose authority").Required())
    { HasOwnPages = true };

    /// <summary>The values that warn as soon as is usual, or sooner: shorter intervals, and more training days.</summary>
    public static (int Least, int Most) Bounds(string name) => name == AfoCycleDays ? (Usual[name], MostDays) : (1, Usual[name]);

    /// <summary>The value in force on a day.</summary>
    public static int Of(IEnumerable<Setting> settings, string name, DateOnly day) =>
        settings.Where(each => each.Name == name && each.From <= day).MaxBy(each => each.From) is { } set && int.TryParse(set.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : Usual[name];
}
