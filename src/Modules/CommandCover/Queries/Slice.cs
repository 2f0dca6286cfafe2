using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>Somebody who covers, and what is doubtful of it, in words.</summary>
internal sealed record OnSlice(Shift Shift, IReadOnlyList<string> Doubts);

/// <summary>A role in a stretch of time.</summary>
/// <param name="Uncounted">What is on the rota and does not count.</param>
internal sealed record RoleOnSlice(IReadOnlyList<OnSlice> Cover, IReadOnlyList<Uncounted> Uncounted)
{
    /// <summary>If the one who covers falls out, nobody does.</summary>
    public bool IsOneDeep => Cover.Count == 1;
}

/// <summary>A stretch of time in which nothing changes, not even what is doubtful.</summary>
internal sealed record Slice(Stretch Stretch, IReadOnlyList<RoleOnSlice> ByRole)
{
    /// <summary>What the cover of some roles comes to, change by change.</summary>
    public static IReadOnlyList<Slice> Of(IReadOnlyList<RoleCover> roles, IReadOnlyList<Doubt> doubts)
    {
        var times = roles.SelectMany(role => role.Hours.Select(each => each.Stretch).Concat(role.Uncounted.Select(each => each.Stretch))).Concat(doubts.Select(each => each.Stretch))
            .SelectMany(each => new[] { each.From, each.To }).Distinct().Order().ToList();
        return [.. times.Zip(times.Skip(1), (from, to) => new Stretch(from, to)).Select(stretch => new Slice(stretch, [.. roles.Select(role => RoleIn(stretch, role, doubts))]))];
    }

    private static RoleOnSlice RoleIn(Stretch stretch, RoleCover role, IReadOnlyList<Doubt> doubts) => new(
        [.. role.Hours.Where(each => each.Shift is not null && Holds(each.Stretch, stretch)).Select(each => new OnSlice(each.Shift!,
            [.. doubts.Where(doubt => doubt.Shift.Id == each.Shift!.Id && Holds(doubt.Stretch, stretch)).Select(doubt => doubt.Words).Distinct(StringComparer.Ordinal)]))],
        [.. role.Uncounted.Where(each => Holds(each.Stretch, stretch))]);

    private static bool Holds(Stretch whole, Stretch part) => whole.From <= part.From && whole.To >= part.To;
}
