using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Records.Queries;

/// <summary>A column that a version changed; no text before for the first version.</summary>
internal sealed record Change(Column Column, string? Before, string After);

/// <summary>A version beside the one before it.</summary>
/// <param name="Title">What happened, in a word or two.</param>
internal sealed record Step(Facts.Version Version, string Title, IReadOnlyList<Change> Changes)
{
    public static Step Of(Kind kind, Facts.Version version, Facts.Version? before) => (version, before) switch
    {
        ({ Erased: not null }, _) => new Step(version, "Content erased by law", []),
        ({ Withdrawn: true }, _) => new Step(version, "Withdrawn", []),
        (_, { Erased: not null }) => new Step(version, "Recorded after what was erased", All(kind, version)),
        (_, null) => new Step(version, "Recorded", All(kind, version)),
        (_, { Withdrawn: true }) => new Step(version, "Recorded again", All(kind, version)),
        _ => new Step(version, "Corrected", Between(kind, before.Values, version.Values)),
    };

    public static IReadOnlyList<Change> Between(Kind kind, IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        [.. kind.Columns.Index().Where(each => before[each.Index] != after[each.Index]).Select(each => new Change(each.Item, before[each.Index], after[each.Index]))];

    private static List<Change> All(Kind kind, Facts.Version version) =>
        [.. kind.Columns.Index().Where(each => version.Values[each.Index].Length > 0 || each.Item.Type == ColumnType.Boolean).Select(each => new Change(each.Item, null, version.Values[each.Index]))];
}
