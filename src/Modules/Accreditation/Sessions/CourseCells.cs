using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Sessions;

/// <summary>How those who give courses write roles and days.</summary>
internal static class CourseCells
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd HH:mm:ss"];

    private static readonly Dictionary<string, string> Roles = Codes.CommandRole.Codes
        .SelectMany(code => new[] { code, Codes.CommandRole.Words(code) }.Select(name => (Letters(name), code)))
        .Concat([("strategicfirearmscommander", "sfc"), ("tacticalfirearmscommander", "tfc"), ("specialistsfc", "sfc-s"), ("specialisttfc", "tfc-s"), ("sfcspecialist", "sfc-s"), ("tfcspecialist", "tfc-s")])
        .DistinctBy(each => each.Item1, StringComparer.Ordinal).ToDictionary(each => each.Item1, each => each.Item2, StringComparer.Ordinal);

    /// <summary>The day that a cell means, the day before the month where both are figures; null where it means none.</summary>
    public static DateOnly? DayOf(string cell) => DateTime.TryParseExact(cell.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateOnly.FromDateTime(day) : null;

    /// <summary>The code of the role that a cell means; null where it means none.</summary>
    public static string? RoleOf(string cell) => Roles.GetValueOrDefault(Letters(cell));

    /// <summary>How people write a role in a list: "specialist TFC".</summary>
    public static string Short(string role) => role.Split('-') is [var plain, _] ? $"specialist {plain.ToUpperInvariant()}" : role.ToUpperInvariant();

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();
}
