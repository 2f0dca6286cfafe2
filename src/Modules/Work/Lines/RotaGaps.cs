using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Work.Due;

namespace ArmedPolicingGov.Work.Lines;

/// <summary>The gaps that the rota of regions has from today on (recommendation 2): the rule itself looks back only.</summary>
internal static class RotaGaps
{
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    /// <summary>The gaps of the regions among some scopes, from tomorrow on.</summary>
    public static IEnumerable<DueDate> Of(FactBook book, IEnumerable<string> scopes, DateOnly today, int days) =>
        scopes.Where(scope => scope.StartsWith("region/", StringComparison.Ordinal))
            .SelectMany(scope => Of(book, scope, new Stretch(LondonTime.EndOf(today), LondonTime.EndOf(today.AddDays(days))), today));

    /// <summary>The gaps of one region in a window.</summary>
    public static IEnumerable<DueDate> Of(FactBook book, string scope, Stretch window, DateOnly today) =>
        from role in Codes.SpecialistRole.Codes
        from gap in book.GapsInCover(scope[(scope.IndexOf('/', StringComparison.Ordinal) + 1)..], role, window, today)
        where gap.To - gap.From >= Least
        select new DueDate(new Shortcoming("2-specialist-cover", scope, role, "no-cover", $"{LondonTime.Format(gap.From)}/{LondonTime.Format(gap.To)}"), LondonTime.DayOf(gap.From));
}
