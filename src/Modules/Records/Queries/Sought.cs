using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Records.Queries;

internal enum Comparison
{
    Is,
    AtOrAfter,
    Before,
}

/// <summary>A condition on one column.</summary>
/// <param name="Value">A <see cref="string"/>, <see cref="bool"/>, <see cref="DateOnly"/> or <see cref="DateTimeOffset"/>, as the column holds it.</param>
internal sealed record Filter(Column Column, Comparison By, object Value);

/// <summary>Which facts of a kind are sought, and in which order.</summary>
/// <param name="Text">What a text, an identifier or an officer's name must hold, or null.</param>
internal sealed record Sought(string? Text, IReadOnlyList<Filter> Filters, Column SortBy, bool Descending)
{
    public static Sought All(Kind kind) => new(null, [], kind.KeyColumns[0], Descending: false);

    public static Sought With(Kind kind, Column column, string value) => All(kind) with { Filters = [new Filter(column, Comparison.Is, value)] };
}
