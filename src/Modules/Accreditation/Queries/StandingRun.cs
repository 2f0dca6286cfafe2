using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>Days in a row on which a commander stood in one way in a role, both ends included.</summary>
/// <param name="From">Its first day; null: as far back as anybody looks.</param>
/// <param name="To">Its last day; null: nothing on record ends it.</param>
/// <param name="Stands"><see cref="InDate"/>, <see cref="NotInDate"/>, <see cref="NotAccredited"/>, or the kind of the event that put them out of post.</param>
/// <param name="PutOut">What put them out of post; null for somebody in post, or not accredited yet.</param>
internal sealed record StandingRun(string Role, DateOnly? From, DateOnly? To, string Stands, CommanderEvent? PutOut = null)
{
    public const string InDate = "in-date";
    public const string NotInDate = "not-in-date";
    public const string NotAccredited = "not-accredited";

    /// <summary>The runs of a role that the officer was ever accredited for, in order, as far as they touch a period.</summary>
    /// <param name="to">The last day that is looked at.</param>
    public static IReadOnlyList<StandingRun> Of(FactBook book, string officer, string role, DateOnly from, DateOnly to)
    {
        if (book.Commanders.Events(officer, role).FirstOrDefault(each => each.Kind == "initial-accreditation" && each.On <= to) is not { } first) return [];
        var inDate = book.DaysInDate(officer, role, first.On, to).ToList();
        var days = book.Commanders.Events(officer, role).Select(each => each.On)
            .Concat(inDate.SelectMany(each => new[] { each.From, each.To.AddDays(1) }))
            .Where(day => first.On <= day && day <= to).Distinct().Order();
        var runs = new List<StandingRun> { new(role, null, null, NotAccredited) };
        foreach (var day in days)
        {
            var run = On(book, officer, role, day, inDate.Exists(each => each.From <= day && day <= each.To));
            if (run.Stands == runs[^1].Stands) continue;
            runs[^1] = runs[^1] with { To = day.AddDays(-1) };
            runs.Add(run);
        }

        return [.. runs.Where(each => each.To is null || each.To >= from)];
    }

    private static StandingRun On(FactBook book, string officer, string role, DateOnly day, bool isInDate)
    {
        var off = book.PutOutOfPost(book.AccreditationOf(officer, role, day)!, day);
        return new StandingRun(role, day, null, off?.Kind ?? (isInDate ? InDate : NotInDate), off);
    }
}
