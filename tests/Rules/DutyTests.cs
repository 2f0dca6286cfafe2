using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Rules.Tests;

/// <summary>Duties that pages show are those that the rules would list, each on the day after the one by which it was to be met.</summary>
public sealed class DutyTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    /// <summary>Of a tactic or munition in use: overdue and open are what rule 5 lists, no more and no less. What rule 6 lists is open and overdue.</summary>
    [Fact]
    public void What_is_overdue_is_what_the_rules_list()
    {
        var counts = Enumerable.Range(0, 100).Select(seed => Compare(Book(new Random(seed)))).ToList();
        counts.Sum(each => each.Listed).ShouldBeGreaterThan(100);
        counts.Sum(each => each.Later).ShouldBeGreaterThan(100);
    }

    private static (int Listed, int Later) Compare(FactBook book)
    {
        var (listed, later) = (0, 0);
        for (var day = Start; day < Start.AddDays(1100); day = day.AddDays(17))
        {
            var duties = book.OpenDuties("norfolk/1", day);
            var roster = Rulebook.V1.Find("5-observed-roster")!.Judge(book, day, "norfolk").Exceptions.Select(each => each.Detail).ToHashSet(StringComparer.Ordinal);
            var refreshed = Rulebook.V1.Find("6-new-items")!.Judge(book, day, "norfolk").Exceptions.Select(each => each.Detail!.Split(' ')[1]).ToHashSet(StringComparer.Ordinal);
            foreach (var item in roster.Union(refreshed, StringComparer.Ordinal)) duties.ShouldContain(duty => duty.Item.Id == item && duty.By < day, $"{item} on {day:O}");
            foreach (var duty in duties.Where(duty => ItemTerms.IsObserved(duty.Item.Kind) && duty.Item.IsInUse(day))) roster.ShouldContain(duty.Item.Id);
            foreach (var duty in duties.Where(duty => duty.By >= day))
            {
                roster.ShouldNotContain(duty.Item.Id);
                refreshed.ShouldNotContain(duty.Item.Id);
                later++;
            }

            listed += roster.Count + refreshed.Count;
        }

        return (listed, later);
    }

    private static FactBook Book(Random random)
    {
        DateOnly Day() => Start.AddDays(random.Next(40) * 20);
        DateOnly? Perhaps() => random.Next(3) == 0 ? null : Day();
        string[] kinds = ["initial-accreditation", "annual-refresher", "annual-refresher", "observation", "familiarisation", "suspended", "reinstated"];
        var items = Enumerable.Range(0, 6).Select(number => new Item
        {
            Id = $"item-{number}",
            Kind = Codes.ItemKind.Codes[number % 3],
            Name = $"Item {number}",
            Authority = Codes.Authority.Codes[random.Next(3)],
            AnnouncedOn = Perhaps(),
            InUseFrom = Perhaps(),
        }).ToList();
        var events = Enumerable.Range(0, random.Next(2, 30)).Select(number => (number, Kind: number == 0 ? kinds[0] : kinds[random.Next(kinds.Length)])).Select(each => new CommanderEvent
        {
            Event = $"norfolk/e-{each.number}",
            Officer = "norfolk/1",
            Role = each.Kind is "observation" or "familiarisation" ? null : random.Next(2) == 0 ? "sfc" : "tfc",
            Item = each.Kind is "observation" ? $"item-{(random.Next(2) * 3) + random.Next(2)}" : each.Kind is "familiarisation" ? $"item-{2 + (random.Next(2) * 3)}" : null,
            Kind = each.Kind,
            On = Day(),
        }).ToList();
        return FactBook.Of([[new Officer { Id = "norfolk/1", Force = "norfolk", Name = "A commander" }], items, events], RecordFolder.Reference);
    }
}
