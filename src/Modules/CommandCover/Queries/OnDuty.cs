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

    /// <summary>The same of the specialists of a cadre.</summary>
    /// <param name="specialists">Their hours.</param>
    public static OnDuty Of(RoleCover cover, string specialism, Stretch window, IReadOnlyList<Hours> specialists) =>
        Of(cover.Role, specialism, [.. specialists.Concat(window.Without(specialists.Select(each => each.Stretch)).Select(gap => new Hours(gap, null))).OrderBy(each => each.Stretch.From)]);

    private static OnDuty Of(string role, string? specialism, IReadOnlyList<Hours> hours)
    {
        var now = hours.TakeWhile(each => each.Stretch.From == hours[0].Stretch.From).ToList();
        var later = hours.Skip(now.Count).ToList();
        return new OnDuty(role, specialism, now, [.. later.TakeWhile(each => each.Stretch.From == later[0].Stretch.From)]);
    }
}
