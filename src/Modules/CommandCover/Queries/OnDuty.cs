using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>Who covers a role now, and who is next: of everybody, or of one cadre.</summary>
/// <param name="Specialism">The cadre; null: whoever covers.</param>
/// <param name="Now">Nobody: the gap.</param>
/// <param name="Next">Those who begin next, or the gap that does; empty where nothing changes.</param>
internal sealed record OnDuty(string Role, string? Specialism, IReadOnlyList<Hours> Now, IReadOnlyList<Hours> Next)
{
    /// <summary>If the one who covers falls out, nobody does.</summary>
    public bool IsOneDeep => Now is [{ Shift: not null }];

    public static OnDuty Of(RoleCover cover) => Of(cover.Role, null, cover.Hours);

    /// <summary>The same of those whose shift is for a cadre.</summary>
    public static OnDuty Of(RoleCover cover, string specialism, Stretch window, IReadOnlyDictionary<string, ShiftDetail> details)
    {
        var members = cover.Hours.Where(each => each.Shift is { } shift && details.GetValueOrDefault(shift.Id)?.Specialism == specialism).ToList();
        var gaps = new List<Hours>();
        var coveredTo = window.From;
        foreach (var stretch in members.Select(each => each.Stretch))
        {
            if (stretch.From > coveredTo) gaps.Add(new Hours(new Stretch(coveredTo, stretch.From), null));
            if (stretch.To > coveredTo) coveredTo = stretch.To;
        }

        if (coveredTo < window.To) gaps.Add(new Hours(new Stretch(coveredTo, window.To), null));
        return Of(cover.Role, specialism, [.. members.Concat(gaps).OrderBy(each => each.Stretch.From)]);
    }

    private static OnDuty Of(string role, string? specialism, IReadOnlyList<Hours> hours)
    {
        var now = hours.TakeWhile(each => each.Stretch.From == hours[0].Stretch.From).ToList();
        var later = hours.Skip(now.Count).ToList();
        return new OnDuty(role, specialism, now, [.. later.TakeWhile(each => each.Stretch.From == later[0].Stretch.From)]);
    }
}

/// <summary>A stretch of time in which nothing changes, and who covers each role in it.</summary>
internal sealed record Slice(Stretch Stretch, IReadOnlyList<IReadOnlyList<Shift>> ByRole)
{
    /// <summary>What the cover of some roles comes to, change by change.</summary>
    public static IReadOnlyList<Slice> Of(IReadOnlyList<RoleCover> roles)
    {
        var times = roles.SelectMany(role => role.Hours).SelectMany(each => new[] { each.Stretch.From, each.Stretch.To }).Distinct().Order().ToList();
        return [.. times.Zip(times.Skip(1), (from, to) => new Slice(new Stretch(from, to),
            [.. roles.Select(role => (IReadOnlyList<Shift>)[.. role.Hours.Where(each => each.Stretch.From <= from && each.Stretch.To >= to).Select(each => each.Shift).OfType<Shift>()])]))];
    }
}
