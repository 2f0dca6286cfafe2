namespace ArmedPolicingGov.Facts;

/// <summary>Something wrong with what was handed in, said so that the person who handed it in can mend it.</summary>
/// <param name="Kind">The kind of fact (in an import: the file's name without <c>.csv</c>); blank when it concerns the whole.</param>
/// <param name="Line">The line in the file, from 1 for the header; null outside a file.</param>
/// <param name="Column">The column, or null when it concerns the row.</param>
/// <param name="Value">The value as it was given, cut to <see cref="LongestValue"/> characters, or null.</param>
/// <param name="Problem">What is wrong, as a sentence without a full stop.</param>
/// <param name="Mend">How to mend it, as a sentence without a full stop.</param>
public sealed record Fault(string Kind, int? Line, string? Column, string? Value, string Problem, string Mend)
{
    public const int LongestValue = 200;

    public string? Value { get; } = Value is { Length: > LongestValue } ? string.Concat(Value.AsSpan(0, LongestValue), "…") : Value;
}
