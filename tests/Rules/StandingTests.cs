using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Rules.Tests;

/// <summary>What pages say of who may command is what the rules say.</summary>
public sealed class StandingTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public void What_is_overdue_is_what_the_rule_lists(string folder)
    {
        var known = RecordFolder.Read(Path.Combine(Tree.Tests, "Examples", folder, "records")).KnownAt(null);
        var book = FactBook.Of(known, RecordFolder.Reference);
        var seen = 0;
        for (var day = new DateOnly(2024, 3, 31); day < new DateOnly(2026, 12, 31); day = day.AddDays(61))
        {
            var rule = Rulebook.V1.Find("6-in-date")!;
            var listed = book.Forces.SelectMany(force => rule.Judge(book, day, force).Exceptions).Select(each => (each.Subject, each.Reason, each.Detail)).ToHashSet();
            var obstacles = book.Forces.SelectMany(book.Officers.Of)
                .SelectMany(officer => Codes.CommandRole.Codes.SelectMany(role => book.ObstaclesTo(officer, role, day).Where(each => each.Reason is "refresher-overdue" or "apstra-overdue").Select(each => (officer, each.Reason, role))))
                .ToHashSet();
            obstacles.ShouldBe(listed, ignoreOrder: true);
            seen += listed.Count;
        }

        seen.ShouldBeGreaterThan(0);
    }

    /// <summary>Against the contract’s words, read over a plain list of events.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nobody_without_an_obstacle_is_out_of_date_and_nobody_with_one_is_in_date(int seed)
    {
        var random = new Random(seed);
        string[] kinds = ["initial-accreditation", "annual-refresher", "apstra-refresher", "suspended", "reinstated", "non-operational", "operational-again", "revoked", "relinquished"];
        // Accreditations and refreshers come more often than the rest: else nobody is ever in date.
        var events = Enumerable.Range(0, random.Next(1, 40)).Select(number => new CommanderEvent
        {
            Event = $"norfolk/e-{number}",
            Officer = "norfolk/1",
            Role = Codes.CommandRole.Codes[random.Next(4)],
            Kind = kinds[random.Next(2) == 0 ? random.Next(3) : random.Next(kinds.Length)],
            // Few days, so that several things happen on one.
            On = Start.AddDays(random.Next(20) * 40),
        }).ToList();
        var book = FactBook.Of([events], RecordFolder.Reference);
        var inDate = 0;
        foreach (var role in Codes.CommandRole.Codes)
        {
            for (var day = Start; day < Start.AddDays(1200); day = day.AddDays(random.Next(3, 40)))
            {
                var obstacles = book.ObstaclesTo("norfolk/1", role, day);
                obstacles.ShouldAllBe(each => Codes.Obstacle.Has(each.Reason) && !(each.Since > day));
                (obstacles.Count == 0).ShouldBe(IsInDate(events, role, day), $"{role} on {day}");
                if (obstacles.Count > 0) continue;
                // Unless something further happens, they are in date up to the day of lapsing and no longer.
                var soFar = events.Where(each => each.On <= day).ToList();
                var lapses = book.LapsesOn("norfolk/1", role, day);
                IsInDate(soFar, role, lapses.AddDays(-1)).ShouldBeTrue($"{role} on {day}");
                IsInDate(soFar, role, lapses).ShouldBeFalse($"{role} on {day}");
                inDate++;
            }
        }

        if (seed == 1) inDate.ShouldBeGreaterThan(0);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    private static bool IsInDate(List<CommanderEvent> events, string role, DateOnly day)
    {
        var accredited = events.Where(each => each.Kind == "initial-accreditation" && each.Role == role && each.On <= day).Select(each => (DateOnly?)each.On).Max();
        if (accredited is not { } since) return false;
        bool Happened(string kind, DateOnly on) => events.Exists(each => each.Kind == kind && each.Role == role && each.On == on);
        var days = Enumerable.Range(0, day.DayNumber - since.DayNumber + 1).Select(since.AddDays).ToList();
        if (days.Exists(on => Happened("revoked", on) || Happened("relinquished", on))) return false;
        var isOff = false;
        foreach (var on in days)
        {
            if (Happened("suspended", on) || Happened("non-operational", on)) isOff = true;
            else if (Happened("reinstated", on) || Happened("operational-again", on)) isOff = false;
        }

        if (isOff) return false;
        var refreshed = events.Where(each => each.On <= day && each.Kind == "annual-refresher" && (each.Role == role || each.Role == role + "-s")).Select(each => each.On).Append(since).Max();
        var apstra = events.Where(each => each.On <= day && each.Kind == "apstra-refresher").Select(each => each.On).Append(since).Max();
        return day < refreshed.AddYears(1) && day < apstra.AddYears(1);
    }
}
