using ArmedPolicingGov.Facts;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Rules.Tests;

/// <summary>Every minute of a shift is cover by the rule, or is listed as none with one reason.</summary>
public sealed class RotaStandingTests
{
    private static readonly DateOnly Day = new(2026, 3, 28);
    private static readonly Stretch Window = new(LondonTime.StartOf(Day), LondonTime.EndOf(Day.AddDays(2)));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_minute_of_a_shift_counts_or_is_said_not_to(int seed)
    {
        var random = new Random(seed);
        string[] officers = ["norfolk/1", "norfolk/2", "suffolk/1", "cumbria/1"];
        var events = officers.SelectMany(officer => new[]
        {
            Event(officer, "initial-accreditation", new DateOnly(2025, 3, 27).AddDays(random.Next(6))),
            Event(officer, random.Next(2) == 0 ? "suspended" : "mentored", Day.AddDays(random.Next(4))),
        }).ToList();
        var shifts = Enumerable.Range(0, random.Next(1, 9)).Select(number =>
        {
            var from = Window.From.AddHours(random.Next(-200, 80));
            return new Shift { Id = $"s-{number}", Region = "eastern", Role = "sfc-s", Officer = officers[random.Next(officers.Length)], From = from, To = random.Next(4) == 0 ? null : from.AddHours(random.Next(1, 300)) };
        }).ToList();
        var book = FactBook.Of([events, shifts], RecordFolder.Reference);

        var counted = book.CoverIn("eastern", "sfc-s", Window, Day).ToList();
        var uncounted = book.UncountedOf(shifts, Window, Day);

        foreach (var shift in shifts)
        {
            for (var minute = Window.From; minute < Window.To; minute = minute.AddMinutes(15))
            {
                var isOn = shift.From <= minute && (shift.To is null || minute < shift.To);
                var said = counted.Count(each => each.Shift.Id == shift.Id && Has(each.Stretch, minute)) + uncounted.Count(each => each.Shift.Id == shift.Id && Has(each.Stretch, minute));
                said.ShouldBe(isOn ? 1 : 0, $"{shift} at {minute:u}");
            }
        }

        foreach (var each in uncounted)
        {
            Codes.NoCover.Has(each.Reason).ShouldBeTrue();
            var day = LondonTime.DayOf(each.Stretch.From);
            switch (each.Reason)
            {
                case "not-in-date":
                    each.Obstacles.ShouldNotBeEmpty();
                    book.IsInDate(each.Shift.Officer, "sfc-s", day).ShouldBeFalse();
                    break;
                case "other-region":
                    each.Shift.Officer.ShouldBe("cumbria/1");
                    break;
                case "on-another-shift":
                    shifts.ShouldContain(other => other.Officer == each.Shift.Officer && other.Id != each.Shift.Id && other.From <= each.Stretch.From);
                    break;
                default:
                    (each.Stretch.From - each.Shift.From).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromHours(168));
                    break;
            }
        }
    }

    private static bool Has(Stretch stretch, DateTimeOffset minute) => stretch.From <= minute && minute < stretch.To;

    private static CommanderEvent Event(string officer, string kind, DateOnly on) => new() { Event = $"{officer}/{kind}", Officer = officer, Role = "sfc-s", Kind = kind, On = on };
}
