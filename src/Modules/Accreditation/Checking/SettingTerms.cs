using System.Globalization;
using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Numbers;
using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checking;

/// <summary>What sort of value a setting has, and which way it is stricter.</summary>
internal enum SettingSort
{
    /// <summary>A number; the smaller, the sooner the product warns.</summary>
    Fewer,

    /// <summary>A number; the greater, the sooner the product warns.</summary>
    More,

    /// <summary>The least rank for a role.</summary>
    Rank,

    /// <summary>The stages of a road that may not be left out.</summary>
    Stages,
}

/// <summary>Which settings there are, what their values say, and which of two is stricter.</summary>
internal static class SettingTerms
{
    public const string ConductCheckMonths = "conduct-check-months";
    public const string ApstraReviewMonths = "apstra-review-months";
    public const string ActiveCommandMonths = "active-command-months";
    public const string AfoMonths = "afo-months";
    public const string AfoCycleWeeks = "afo-cycle-weeks";
    public const string AfoCycleDays = "afo-cycle-days";
    public const string WarningDays = "warning-days";

    /// <summary>Of a rank or of stages: nothing is asked for.</summary>
    public const string Nothing = "none";

    private const string RankPrefix = "rank-";
    private const string StagesPrefix = "stages-";
    private const string Acting = "-acting";
    private const int MostDays = 28;
    private const int LongestWarning = 365;

    /// <summary>The roles of which a rank can be asked.</summary>
    private static readonly IReadOnlyList<string> RankedRoles = [.. Codes.CommandRole.Codes, AfoEvent.Ofc];

    public static readonly Vocabulary Names = new("setting",
    [
        (ConductCheckMonths, "Months between complaint and misconduct checks"), (ApstraReviewMonths, "Months between reviews of the APSTRA numbers"),
        (ActiveCommandMonths, "Months between ARV sessions in which a TFC takes active command"),
        (AfoMonths, "Months between accreditations of an AFO"), (AfoCycleWeeks, "Weeks of a training cycle of AFOs"), (AfoCycleDays, "Training days of an AFO in each cycle"),
        (WarningDays, "Days ahead from which something is due soon"),
        .. RankedRoles.Select(role => (RankOf(role), $"Least rank: {RoadStep.Roles.Words(role)}")),
        .. RoadStep.Roles.Codes.Select(role => (StagesOf(role), $"Stages that may not be left out: {RoadStep.Roles.Words(role)}")),
    ]);

    /// <summary>The ranks that can be asked for.</summary>
    public static IReadOnlyList<string> Ranks { get; } = [.. Codes.Rank.Codes.Where(rank => rank != "staff")];

    /// <summary>The stages that can be kept from being left out: a signature never is.</summary>
    public static IReadOnlyList<string> Stages { get; } = [.. RoadStep.Stages.Codes.Where(stage => stage != RoadStep.SignOff)];

    /// <summary>What holds until somebody sets something else: a check each year, as forces do at re-accreditation; a review at least every six months (APP Armed policing); an ARV session each year; for AFOs what a force reported in 2010, three days in six weeks, and a year; no rank, for command is by function (APP Command).</summary>
    private static readonly Dictionary<string, int> UsualNumbers = new(StringComparer.Ordinal)
    {
        [ConductCheckMonths] = 12,
        [ApstraReviewMonths] = 6,
        [ActiveCommandMonths] = 12,
        [AfoMonths] = 12,
        [AfoCycleWeeks] = 6,
        [AfoCycleDays] = 3,
        [WarningDays] = 90,
    };

    public static string RankOf(string role) => RankPrefix + role;

    public static string StagesOf(string role) => StagesPrefix + role;

    public static SettingSort SortOf(string name) =>
        name.StartsWith(RankPrefix, StringComparison.Ordinal) ? SettingSort.Rank
        : name.StartsWith(StagesPrefix, StringComparison.Ordinal) ? SettingSort.Stages
        : name is AfoCycleDays or WarningDays ? SettingSort.More : SettingSort.Fewer;

    /// <summary>The role that a rank or stages are asked of.</summary>
    public static string RoleOf(string name) => name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..];

    public static string Usual(string name) => UsualNumbers.TryGetValue(name, out var number) ? number.ToString(CultureInfo.InvariantCulture) : Nothing;

    /// <summary>The problem with a value, or null. A number only tightens: it warns as soon as is usual, or sooner.</summary>
    public static string? Problem(string name, string value) => SortOf(name) switch
    {
        SettingSort.Fewer => NumberChecks.Problem(value, 1, UsualNumbers[name]),
        SettingSort.More => NumberChecks.Problem(value, UsualNumbers[name], name == WarningDays ? LongestWarning : MostDays),
        SettingSort.Rank => value == Nothing || Ranks.Contains(Rank(value).Code, StringComparer.Ordinal) ? null : "must be a rank, alone or with -acting behind it, or none",
        _ => value == Nothing || (Listed(value) is { Count: > 0 } stages && stages.All(Stages.Contains)) ? null : "must be stages with blanks between them, or none",
    };

    /// <summary>True when whatever one value refuses or warns of, the other does too.</summary>
    public static bool IsAsStrict(string name, string value, string than) => SortOf(name) switch
    {
        SettingSort.Fewer => Number(value) <= Number(than),
        SettingSort.More => Number(value) >= Number(than),
        SettingSort.Rank => than == Nothing || (value != Nothing && Codes.Rank.Rank(Rank(value).Code) >= Codes.Rank.Rank(Rank(than).Code) && (!Rank(value).ActingCounts || Rank(than).ActingCounts)),
        _ => Listed(than).All(Listed(value).Contains),
    };

    public static string Words(string name, string value) => SortOf(name) switch
    {
        SettingSort.Rank when value == Nothing => "No rank is asked for",
        SettingSort.Rank => $"{Codes.Rank.Words(Rank(value).Code)} or above, {(Rank(value).ActingCounts ? "acting or substantive" : "substantive")}",
        SettingSort.Stages when value == Nothing => "None: a reason is enough for each",
        SettingSort.Stages => string.Join(", ", Listed(value).Select((stage, place) => place == 0 ? RoadStep.Stages.Words(stage) : RoadStep.Stages.Words(stage).ToLowerInvariant())),
        _ => value,
    };

    /// <summary>What becomes of somebody below the least rank of a role, after "whoever is below it".</summary>
    public static string BelowRank(string role) => role switch
    {
        _ when Codes.SpecialistRole.Has(role) => "is shown among those who may not command, is refused on the rota, and is signed off only for a reason",
        _ when Codes.CommandRole.Has(role) => "is shown among those who may not command, and is signed off only for a reason",
        _ => "is shown as below it, and is signed off only for a reason",
    };

    public static string LabelOf(ISetting setting) => $"{Names.Words(setting.Name)}: {Words(setting.Name, setting.Value)}";

    public static int Number(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);

    public static (string Code, bool ActingCounts) Rank(string value) =>
        value.EndsWith(Acting, StringComparison.Ordinal) ? (value[..^Acting.Length], true) : (value, false);

    public static string RankValue(string rank, bool actingCounts) => rank == Nothing || !actingCounts ? rank : rank + Acting;

    /// <summary>The stages that a value names; none of "none".</summary>
    public static IReadOnlyList<string> Listed(string value) => value == Nothing ? [] : value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
