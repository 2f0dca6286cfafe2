using System.Text.Json;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Interchange.Mapping;

/// <summary>Where the values of one column come from.</summary>
/// <param name="Column">The column of the kind.</param>
/// <param name="From">The column of the table; null: <paramref name="Fixed"/> stands in every row.</param>
/// <param name="Fixed">The value where no column gives one.</param>
/// <param name="Prefix">What is put in front of each value, like <c>norfolk/</c>.</param>
internal sealed record ColumnRule(string Column, string? From, string? Fixed, string? Prefix)
{
    /// <summary>The codes for the words of the table.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>How a table becomes records of a kind.</summary>
/// <param name="System">The program that the table comes from: it stands in <c>recorded_by</c>.</param>
internal sealed record MappingRules(string Kind, string Dates, string? System, IReadOnlyList<ColumnRule> Columns)
{
    public const string YearFirst = "year-first";
    public const string DayFirst = "day-first";

    public ColumnRule? Of(Column column) => Columns.FirstOrDefault(each => each.Column == column.Name);

    public string Write() => JsonSerializer.Serialize(this);

    public static MappingRules Read(string text) => JsonSerializer.Deserialize<MappingRules>(text) ?? throw new InvalidDataException("The rules of a mapping are empty.");
}
