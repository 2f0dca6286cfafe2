using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Cover;

/// <summary>
/// Whatever is tried through the pages, no shift that they recorded is of somebody ineligible at any minute of it, unless two
/// different people stand for it. What is eligible is worked out here anew, minute by minute where it can change.
/// </summary>
public sealed class PropertyTests(SiteWithRota rota) : IClassFixture<SiteWithRota>
{
    private const int Tries = 90;

    private static readonly DateOnly First = new(2026, 10, 19);
    private static readonly string[] Officers = [.. Enumerable.Range(70, 6).Select(number => $"norfolk/{number}"), "cumbria/76"];

    private readonly List<(string Officer, DateOnly From, DateOnly To)> away = [];
    private readonly Dictionary<string, long> order = new(StringComparer.Ordinal);

    [Fact]
    public async Task No_shift_is_of_somebody_ineligible_without_two_people_who_stand_for_it()
    {
        var random = new Random(20260327);
        await rota.CommandersAsync(Officers);
        await rota.Site.Store.RecordAsync([.. Officers.Take(4).SelectMany((officer, number) => History(random, officer, number))]);
        using var lead = await rota.Site.SignedInAsync("regional-lead");
        using var deputy = await rota.Site.SignedInAsync("regional-deputy");
        foreach (var officer in Officers.Skip(2).Take(3)) await AwayAsync(lead, random, officer);
        var overridden = 0;
        var swapped = 0;
        for (var each = 0; each < Tries; each++)
        {
            var (one, other) = each % 2 == 0 ? (lead, deputy) : (deputy, lead);
            if (each % 3 == 2) swapped += await SwapAsync(random, one, other) ? 1 : 0;
            else overridden += await TryAsync(random, one, other) ? 1 : 0;
        }

        var shifts = (await Task.WhenAll(Officers.Select(rota.ShiftsAsync))).SelectMany(each => each).ToList();
        var book = await rota.BookAsync();
        shifts.Count.ShouldBeGreaterThan(10, "else nothing was tried");
        overridden.ShouldBeGreaterThan(3, "else no override was tried");
        swapped.ShouldBeGreaterThan(1, "else no override of a swap was tried");
        await ReadOrderAsync();
        var ineligible = shifts.Where(shift => !IsEligible(book, shift, shifts)).ToList();
        ineligible.Count.ShouldBeGreaterThan(3, "else no override left anything behind");
        await AllByTwoAsync(ineligible);
    }

    /// <summary>One attempt by the form, with an override where it is refused; true when that was approved.</summary>
    private static async Task<bool> TryAsync(Random random, Visitor one, Visitor other)
    {
        var (officer, day, hour) = (Officers[random.Next(Officers.Length)], random.Next(12), random.Next(24));
        var (toDay, toHour) = (day + random.Next(3), random.Next(24));
        var answer = await one.PressAsync(await SiteWithRota.FormAsync(one), "Continue",
            SiteWithRota.Answers(officer, First.AddDays(day).Day, $"{hour:00}:15", First.AddDays(toDay).Day, $"{toHour:00}:45", First.AddDays(day).Month)
                .Select(each => each.Item1 == "to.Month" ? (each.Item1, $"{First.AddDays(toDay).Month}") : each).ToArray());
        if (answer.Text.Contains("It will count for", StringComparison.Ordinal)) await one.PressAsync(answer, "Put on the rota");
        return random.Next(3) == 0 && await OverriddenAsync(random, one, other, answer);
    }

    /// <summary>One attempt to swap a shift that is there, with an override where it is refused; true when that was approved.</summary>
    private static async Task<bool> SwapAsync(Random random, Visitor one, Visitor other)
    {
        var weeks = new[] { await SiteWithRota.WeekAsync(one, 10, 19), await SiteWithRota.WeekAsync(one, 10, 26) };
        var shifts = weeks.SelectMany(week => week.Document.QuerySelectorAll("main dd a[href*=swap]")).Select(link => link.GetAttribute("href")!).Distinct(StringComparer.Ordinal).ToList();
        if (shifts.Count == 0) return false;
        var page = await one.GetAsync(shifts[random.Next(shifts.Count)]);
        return await OverriddenAsync(random, one, other, await one.PressAsync(page, "Swap the shift", ("number", Officers[random.Next(Officers.Length)]), ("reason", "Childcare")));
    }

    private static async Task<bool> OverriddenAsync(Random random, Visitor one, Visitor other, Answer answer)
    {
        if (!answer.Text.Contains("Ask for an override", StringComparison.Ordinal)) return false;
        var asked = await one.PressAsync(answer, "Ask for an override", ("why", "Needed"));
        asked.Document.QuerySelectorAll("main a[href*=decide]").ShouldBeEmpty("nobody decides what they asked for");
        var waiting = await other.GetAsync("/cover/overrides");
        var decide = await other.GetAsync(waiting.Document.QuerySelectorAll("main a[href*=decide]").Last().GetAttribute("href")!);
        return (await other.PressAsync(decide.Tick("decision", [random.Next(4) > 0 ? "approved" : "refused"]), "Record your decision", ("reason", "Very well"))).Text.Contains("by an override", StringComparison.Ordinal);
    }

    private async Task AwayAsync(Visitor lead, Random random, string officer)
    {
        var (from, to) = (First.AddDays(random.Next(6)), First.AddDays(6 + random.Next(6)));
        away.Add((officer, from, to));
        var form = (await lead.GetAsync("/cover/absences/new")).Tick("kind", ["leave"]);
        await lead.PressAsync(form, "Record the absence", ("number", officer), ("from.Day", $"{from.Day}"), ("from.Month", $"{from.Month}"), ("to.Day", $"{to.Day}"), ("to.Month", $"{to.Month}"), ("to.Year", "2026"));
    }

    private static IEnumerable<Fact> History(Random random, string officer, int number)
    {
        yield return SiteWithRota.Event(officer, number % 2 == 0 ? "suspended" : "non-operational", First.AddDays(random.Next(10)));
        yield return SiteWithRota.Event(officer, number % 2 == 0 ? "reinstated" : "operational-again", First.AddDays(random.Next(12)));
    }

    private bool IsEligible(FactBook book, Shift shift, IReadOnlyList<Shift> all)
    {
        for (var minute = shift.From; minute < shift.To; minute = minute.AddMinutes(1))
        {
            var day = LondonTime.DayOf(minute);
            if (!book.IsInDate(shift.Officer, shift.Role, day) || book.RegionOf(shift.Officer, day) != shift.Region) return false;
            if (away.Exists(each => each.Officer == shift.Officer && each.From <= day && day < each.To)) return false;
            // Of two at once the one that was recorded later should not have been.
            if (all.Any(other => order[other.Id] < order[shift.Id] && other.Officer == shift.Officer && other.From <= minute && minute < other.To)) return false;
        }

        return true;
    }

    /// <summary>Which shift was recorded when.</summary>
    private async Task ReadOrderAsync()
    {
        await using var query = rota.Site.Store.Store.Book.CreateCommand("select shift, seq from command_cover.now_rota");
        await using var rows = await query.ExecuteReaderAsync();
        while (await rows.ReadAsync()) order.Add(rows.GetString(0), rows.GetInt64(1));
    }

    /// <summary>The overrides behind the shifts are approved, and by somebody else than who asked, as the ledger itself has it.</summary>
    private async Task AllByTwoAsync(IReadOnlyList<Shift> shifts)
    {
        await using var query = rota.Site.Store.Store.Book.CreateCommand("select shift, officer, \"from\" from command_cover.now_rota_overrides where shift is not null and state = 'approved' and asked_by <> decided_by");
        await using var rows = await query.ExecuteReaderAsync();
        var found = new HashSet<(string Shift, string Officer, DateTimeOffset From)>();
        while (await rows.ReadAsync()) found.Add((rows.GetString(0), rows.GetString(1), await rows.GetFieldValueAsync<DateTimeOffset>(2)));
        foreach (var shift in shifts) found.ShouldContain((shift.Id, shift.Officer, shift.From), $"{shift.Officer} from {shift.From:u}");
    }
}
