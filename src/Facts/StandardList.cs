namespace ArmedPolicingGov.Facts;

/// <summary>The record standards of the book: which one is in force on a day, and what it asks for.</summary>
public sealed class StandardList
{
    private readonly (string Standard, DateOnly From)[] standards;
    private readonly FactIndex<(string Standard, string Kind, string Decision), RecordStandard> rows;

    internal StandardList(IReadOnlyList<RecordStandard> rows)
    {
        this.rows = new(rows, each => (each.Standard, each.DeploymentKind, each.Decision), (one, other) => string.CompareOrdinal(one.DocumentType, other.DocumentType));
        standards = [.. rows.GroupBy(each => each.Standard, StringComparer.Ordinal).Select(each => (each.Key, BeginningOf(each)))
            .OrderBy(each => each.Item2).ThenBy(each => each.Key, StringComparer.Ordinal)];
    }

    /// <summary>The standard that began last, on a day or before; of several on one day the greatest reference. Null when none has begun.</summary>
    public string? InForceOn(DateOnly day)
    {
        for (var place = standards.Length - 1; place >= 0; place--)
        {
            if (standards[place].From <= day) return standards[place].Standard;
        }
        return null;
    }

    /// <summary>The rows of the standard in force on the day a deployment was opened, for its kind and decision: one for each type of document asked for.</summary>
    public ArraySegment<RecordStandard> AskedOf(Deployment deployment) => InForceOn(deployment.OpenedOn()) is { } standard
        ? rows[(standard, deployment.Kind, deployment.Decision)]
        : ArraySegment<RecordStandard>.Empty;

    /// <summary>The rows of a standard.</summary>
    public IEnumerable<RecordStandard> Rows(string standard) => rows.Keys.Where(key => key.Standard == standard).OrderBy(key => $"{key.Kind} {key.Decision}", StringComparer.Ordinal).SelectMany(key => rows[key]);

    // Checks refuse rows of one standard with two beginnings, but a correction of one row may be known before that of another.
    private static DateOnly BeginningOf(IEnumerable<RecordStandard> rows) => rows
        .OrderBy(each => each.RecordedAt).ThenBy(RecordStandard.Declaration.KeyOf, StringComparer.Ordinal).Last().InForceFrom;
}
