using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Host.Serving.Sample;

/// <summary>The cadres of each region’s rota, how the shifts ahead are done, and who is away.</summary>
internal static class SampleRota
{
    private const int DaysBehind = 28;
    private const int DaysAhead = 56;

    public static async Task TellAsync(SampleTeller teller, CancellationToken cancel)
    {
        foreach (var region in teller.Regions)
        {
            var shifts = Shifts(teller, region);
            Cadre(teller, region, "kidnap", OfficersOf(shifts));
            // Most of a role's specialists are of two cadres.
            Cadre(teller, region, "counter-terrorism", [.. shifts.GroupBy(each => each.Role, StringComparer.Ordinal).SelectMany(role => OfficersOf(role).Where((_, place) => place % 4 != 3)).Distinct(StringComparer.Ordinal)]);
            await teller.TellAsync("add-to-cadre", cancel);
            Contacts(teller, region, OfficersOf(shifts));
            await teller.TellAsync("record-contact", cancel);
            var start = LondonTime.StartOf(teller.Day);
            foreach (var shift in shifts) teller.Add("shift_details", ("shift", shift.Id), ("duty", shift.Role == "sfc-s" ? "on-call" : "on-duty"), ("cover_from", "own-force"));
            await teller.TellAsync("put-on-rota", cancel);
            Absences(teller, [.. shifts.Where(each => each.From >= start)]);
            await teller.TellAsync("record-absence", cancel);
        }
    }

    private static List<Shift> Shifts(SampleTeller teller, string region)
    {
        var (from, to) = (LondonTime.StartOf(teller.Day.AddDays(-DaysBehind)), LondonTime.StartOf(teller.Day.AddDays(DaysAhead)));
        return [.. Codes.SpecialistRole.Codes.SelectMany(role => teller.Book.Stints[(region, role)]).Select(each => each.Shift).DistinctBy(each => each.Id, StringComparer.Ordinal).Where(each => each.From >= from && each.From < to)];
    }

    private static IReadOnlyList<string> OfficersOf(IEnumerable<Shift> shifts) => [.. shifts.Select(each => each.Officer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static void Cadre(SampleTeller teller, string region, string specialism, IReadOnlyList<string> officers)
    {
        foreach (var officer in officers)
            teller.Add("cadre_members", ("member", $"{region}/{specialism}/{officer}"), ("region", region), ("officer", officer), ("specialism", specialism), ("from", teller.Day.AddYears(-1)));
    }

    /// <summary>Numbers that are kept for stories, so that nobody is called. The last has none.</summary>
    private static void Contacts(SampleTeller teller, string region, IReadOnlyList<string> officers)
    {
        foreach (var (place, officer) in officers.SkipLast(1).Index())
            teller.Add("rota_contacts", ("region", region), ("officer", officer), ("name", teller.Book.Officers.Find(officer)?.Name ?? officer), ("reach", string.Create(CultureInfo.InvariantCulture, $"01632 960{100 + place}")));
    }

    /// <summary>Somebody on leave over a shift that they are on the rota for, and somebody back from a course.</summary>
    private static void Absences(SampleTeller teller, IReadOnlyList<Shift> ahead)
    {
        if (ahead.FirstOrDefault(each => LondonTime.DayOf(each.From) >= teller.Day.AddDays(9)) is { } doubtful)
            teller.Add("absences", ("absence", $"{doubtful.Officer}/leave-sample"), ("officer", doubtful.Officer), ("kind", "leave"), ("from", LondonTime.DayOf(doubtful.From)), ("to", LondonTime.DayOf(doubtful.From).AddDays(3)));
        if (ahead is [.., var last])
            teller.Add("absences", ("absence", $"{last.Officer}/course-sample"), ("officer", last.Officer), ("kind", "course"), ("from", teller.Day.AddDays(-12)), ("to", teller.Day.AddDays(-7)));
    }
}
