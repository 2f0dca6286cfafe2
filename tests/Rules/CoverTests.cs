using ArmedPolicingGov.Facts;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Rules.Tests;

/// <summary>The sweep for gaps against the plain reading of what covers an instant.</summary>
public sealed class CoverTests
{
    public static MatrixTheoryData<string, string> Windows => new(["a", "b"], ["2025-03-31", "2025-10-26", "2026-01-15", "2026-03-31"]);

    [Theory]
    [MemberData(nameof(Windows))]
    public void An_instant_is_in_a_gap_exactly_when_no_shift_covers_it(string folder, string asAt)
    {
        LondonTime.TryParseDay(asAt, out var day).ShouldBeTrue();
        var records = RecordFolder.Read(Path.Combine(Tree.Tests, "Examples", folder, "records"));
        var book = records.BookAt(null);
        var shifts = records.KnownAt(null).SelectMany(list => list).OfType<Shift>().ToList();
        var window = CoverTerms.WindowOf(day, 28);
        var midnights = Enumerable.Range(0, 29).Select(each => CoverTerms.WindowOf(day.AddDays(-each), 1).From);
        var edges = shifts.SelectMany(each => new[] { each.From, Stint.EndOf(each) }).Concat(midnights)
            .SelectMany(each => new[] { each.AddSeconds(-1), each, each.AddSeconds(1) })
            .Where(each => window.From <= each && each < window.To).Distinct().ToList();
        edges.Count.ShouldBeGreaterThan(28);

        foreach (var region in book.Reference.Regions)
        {
            foreach (var role in Codes.SpecialistRole.Codes)
            {
                var gaps = book.GapsInCover(region, role, window, day).ToList();
                edges.ShouldAllBe(instant => gaps.Exists(gap => gap.From <= instant && instant < gap.To) != IsCovered(book, shifts, region, role, instant, day));
            }
        }
    }

    private static bool IsCovered(FactBook book, List<Shift> shifts, string region, string role, DateTimeOffset instant, DateOnly asAt) => shifts.Exists(shift =>
        shift.Region == region && shift.Role == role && Holds(shift, instant)
        && book.RegionOf(shift.Officer, asAt) == region
        && book.IsInDate(shift.Officer, role, LondonTime.DayOf(instant))
        && !shifts.Exists(other => other.Officer == shift.Officer && IsEarlier(other, shift) && Holds(other, instant)));

    private static bool Holds(Shift shift, DateTimeOffset instant) =>
        shift.From <= instant && (shift.To is null || instant < shift.To) && instant - shift.From < TimeSpan.FromHours(168);

    private static bool IsEarlier(Shift one, Shift other) => one.From < other.From || (one.From == other.From && string.CompareOrdinal(one.Id, other.Id) < 0);
}
