using ArmedPolicingGov.Facts;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Rules.Tests;

/// <summary>The runs of days in date against asking for each day, on random histories with leap days among them.</summary>
public sealed class InDateTests
{
    private const int Days = 3 * 366;

    private static readonly DateOnly First = new(2023, 6, 1);

    private static readonly string[] EventKinds =
        ["initial-accreditation", "annual-refresher", "annual-refresher", "apstra-refresher", "apstra-refresher", "suspended", "reinstated", "non-operational", "operational-again", "revoked", "relinquished", "mentored"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 120)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Runs_of_days_hold_exactly_the_days_in_date(int seed)
    {
        var random = new Random(seed);
        var book = FactBook.Of([History(random)], RecordFolder.Reference);
        var from = First.AddDays(random.Next(200));
        var to = from.AddDays(random.Next(Days - 200));

        foreach (var role in Codes.CommandRole.Codes)
        {
            var runs = book.DaysInDate("norfolk/1", role, from, to).ToList();

            for (var day = from; day <= to; day = day.AddDays(1))
            {
                runs.Count(run => run.From <= day && day <= run.To).ShouldBe(book.IsInDate("norfolk/1", role, day) ? 1 : 0, $"{role} on {day:O}");
            }

            // The longest runs: no two of them touch.
            runs.Zip(runs.Skip(1)).ShouldAllBe(pair => pair.First.To.AddDays(1) < pair.Second.From);
        }
    }

    private static List<CommanderEvent> History(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(1, 40)).Select(number => new CommanderEvent
        {
            Event = $"e-{number}",
            Officer = "norfolk/1",
            // Half of a history lies in one role, so that it comes to something.
            Role = random.Next(2) == 0 ? "sfc" : Codes.CommandRole.Codes.ElementAt(random.Next(Codes.CommandRole.Codes.Count)),
            Kind = number == 0 ? "initial-accreditation" : EventKinds[random.Next(EventKinds.Length)],
            On = random.Next(8) == 0 ? new DateOnly(2024, 2, 29) : First.AddDays(random.Next(Days) - 366),
        }),
    ];
}
