using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Work.Lines;

/// <summary>Who is on the rota from today on and will not be in date: suspended, stepped back, or with a refresher overdue (recommendation 2).</summary>
internal static class RotaShifts
{
    /// <summary>The reason, beside those of the rule, that a shift is listed for.</summary>
    public const string NotInDate = "not-in-date";

    private const string Rule = "2-specialist-cover";

    public static IEnumerable<Line> Of(FactBook book, IEnumerable<string> scopes, DateOnly today, int days) =>
        from scope in scopes
        where scope.StartsWith("region/", StringComparison.Ordinal)
        from role in Codes.SpecialistRole.Codes
        from stint in book.Stints[(scope["region/".Length..], role)]
        let lapses = LapsesOn(book, stint, today, days)
        where lapses is not null
        select LineOf(scope, stint.Shift, lapses.Value, today);

    /// <summary>The first day of a stint, from today on, on which its officer is not in date.</summary>
    private static DateOnly? LapsesOn(FactBook book, Stint stint, DateOnly today, int days)
    {
        var last = LondonTime.DayOf(stint.To.AddTicks(-1));
        if (last < today || LondonTime.DayOf(stint.From) > today.AddDays(days)) return null;
        for (var day = LondonTime.DayOf(stint.From) is var from && from > today ? from : today; day <= last && day <= today.AddDays(days); day = day.AddDays(1))
        {
            if (!book.IsInDate(stint.Shift.Officer, stint.Shift.Role, day)) return day;
        }

        return null;
    }

    private static Line LineOf(string scope, Shift shift, DateOnly on, DateOnly today) => new(
        new Shortcoming(Rule, scope, shift.Id, NotInDate, shift.Role),
        new ShortcomingWords(2, "Cover at every hour", "An officer is on the rota for a day on which they are not in date for the role, so the shift does not count as cover.", Shift.Declaration,
            $"/cover/shifts/swap?shift={Uri.EscapeDataString(shift.Id)}",
            [new NamedWord("Shift", null, shift.Id, shift.Id), new NamedWord("Role", null, shift.Role, Codes.SpecialistRole.Words(shift.Role)), new NamedWord("Officer", Officer.Declaration, shift.Officer, shift.Officer)]),
        on, Line.UrgencyOf(on, today));
}
