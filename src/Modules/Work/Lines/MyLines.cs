using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Work.Due;

namespace ArmedPolicingGov.Work.Lines;

/// <summary>What waits for somebody: what their role may record, of those whose records they write.</summary>
internal sealed class MyLines(IReadShortcomings shortcomings, Permissions permissions, Store store, TimeProvider clock)
{
    /// <summary>The gaps in the rota are looked for this far ahead.</summary>
    public const int RotaDays = 14;

    /// <summary>The day that everything is counted from: today in London, or the day that the store opens on.</summary>
    public DateOnly Today => store.Today(clock);

    public async Task<WorkOf> ForAsync(Person person, CancellationToken cancel)
    {
        var judged = await shortcomings.AsAtAsync(Today, cancel);
        var dues = DueDates.Of(judged.Book, [.. person.Writes], Today);
        var since = dues.DistinctBy(each => each.Of).ToDictionary(each => each.Of, each => each.On);
        var writes = person.Writes.ToHashSet(StringComparer.Ordinal);
        var now = judged.Shortcomings.Where(each => writes.Contains(each.Scope))
            .Select(each => LineOf(each, since.TryGetValue(each, out var on) && on <= Today ? on : null, Urgency.Now));
        var coming = dues.Where(each => each.On > Today).Select(each => LineOf(each.Of, each.On, Line.UrgencyOf(each.On, Today)));
        return new WorkOf(person, judged, dues, [.. now.Concat(coming).Concat(Gaps()).Concat(Rota()).Where(line => permissions.MayRecord(person, line.Words.Mends)).OrderBy(line => line.Urgency).ThenBy(line => line.On ?? DateOnly.MinValue)]);

        Line LineOf(Shortcoming of, DateOnly? on, Urgency urgency) => new(of, shortcomings.InWords(of, judged.Book), on, urgency);

        IEnumerable<Line> Gaps() => RotaGaps.Of(judged.Book, person.Writes, Today, RotaDays).Select(gap => LineOf(gap.Of, gap.On, Line.UrgencyOf(gap.On, Today)));

        IEnumerable<Line> Rota() => RotaShifts.Of(judged.Book, person.Writes, Today, RotaDays);
    }
}

/// <summary>What waits for somebody, and what it rests on.</summary>
/// <param name="Dues">Everything due of those whose records they write, whoever it waits for.</param>
/// <param name="Lines">What waits for them, the most pressing first.</param>
internal sealed record WorkOf(Person Person, JudgedDay Judged, IReadOnlyList<DueDate> Dues, IReadOnlyList<Line> Lines)
{
    public DateOnly Today => Judged.Day;
}
