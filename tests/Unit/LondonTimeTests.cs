using ArmedPolicingGov.Facts;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Unit.Tests;

/// <summary>Days in London and instants in UTC, at the places where they part.</summary>
public sealed class LondonTimeTests
{
    [Theory]
    [InlineData("2026-07-01T22:59:59Z", "2026-07-01")]
    [InlineData("2026-07-01T23:00:00Z", "2026-07-02")]
    [InlineData("2026-01-01T23:59:59Z", "2026-01-01")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29")]
    [InlineData("2026-10-24T23:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-25")]
    [InlineData("2026-06-30T23:30:00-05:00", "2026-07-01")]
    public void The_day_of_an_instant_is_the_day_in_London(string instant, string day)
    {
        LondonTime.TryParseInstant(instant, out var moment).ShouldBeTrue();
        LondonTime.Format(LondonTime.DayOf(moment)).ShouldBe(day);
    }

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-10-26", 24)]
    [InlineData("2024-02-29", 24)]
    public void A_day_has_as_many_hours_as_the_clocks_give_it(string text, int hours)
    {
        LondonTime.TryParseDay(text, out var day).ShouldBeTrue();
        (LondonTime.EndOf(day) - LondonTime.StartOf(day)).ShouldBe(TimeSpan.FromHours(hours));
    }

    [Fact]
    public void A_wall_clock_that_the_spring_change_skips_is_no_instant() => LondonTime.FromWallClock(new DateTime(2026, 3, 29, 1, 30, 0)).ShouldBeNull();

    [Fact]
    public void A_wall_clock_that_comes_twice_in_autumn_is_taken_the_first_time() =>
        LondonTime.FromWallClock(new DateTime(2026, 10, 25, 1, 30, 0)).ShouldBe(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("2026-03-02T18:00:00Z")]
    [InlineData("2026-03-02T19:00:00+01:00")]
    [InlineData("2026-03-02T13:00:00-05:00")]
    public void One_instant_has_one_text(string text)
    {
        LondonTime.TryParseInstant(text, out var moment).ShouldBeTrue();
        LondonTime.Format(moment).ShouldBe("2026-03-02T18:00:00Z");
    }

    [Theory]
    [InlineData("2026-03-02T18:00Z")]
    [InlineData("2026-03-02T18:00:00")]
    [InlineData("2026-03-02 18:00:00Z")]
    [InlineData("2026-03-02T18:00:00+0100")]
    [InlineData("2026-03-02T18:00:00+1:00")]
    [InlineData("2026-03-02T18:00:00.5Z")]
    [InlineData("2026-02-30T18:00:00Z")]
    [InlineData("2026-03-02T24:00:00Z")]
    [InlineData("2026-03-02t18:00:00z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("")]
    [InlineData("Z")]
    public void What_is_no_instant_to_the_second_with_its_offset_is_refused(string text) => LondonTime.TryParseInstant(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2026-04-02T09:00:00.123456Z", "2026-04-02T09:00:00.123456Z")]
    [InlineData("2026-04-02T10:00:00.120+01:00", "2026-04-02T09:00:00.12Z")]
    public void A_stamp_keeps_its_microseconds(string text, string written)
    {
        LondonTime.TryParseStamp(text, out var stamp).ShouldBeTrue();
        LondonTime.Format(stamp).ShouldBe(written);
    }

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-2-1")]
    [InlineData("01/02/2026")]
    [InlineData("2026-13-01")]
    public void A_day_that_does_not_exist_is_refused(string text) => LondonTime.TryParseDay(text, out _).ShouldBeFalse();
}
