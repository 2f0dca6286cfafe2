namespace ArmedPolicingGov.Facts;

/// <summary>One column of a kind of fact: its name in files and tables, what it may hold, and what people call it.</summary>
/// <param name="Name">The name in record files and tables, in snake case.</param>
/// <param name="Type">What it may hold.</param>
/// <param name="Label">What people call it, in sentence case.</param>
public sealed record Column(string Name, ColumnType Type, string Label)
{
    /// <summary>The most characters that free text may have.</summary>
    public const int LongestText = 20_000;

    /// <summary>Part of the fact's key.</summary>
    public bool IsKey { get; init; }

    /// <summary>Must be given, unless the version is a withdrawal.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Names or describes a person: readers without a need to know never see it, and a read of it is logged.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>The kind of fact that the value must name, or null.</summary>
    public string? References { get; init; }

    /// <summary>The codes that are allowed, for <see cref="ColumnType.Code"/>.</summary>
    public Vocabulary? Vocabulary { get; init; }

    /// <summary>What helps somebody to fill it in, or null.</summary>
    public string? Hint { get; init; }

    public static Column Text(string name, string label) => new(name, ColumnType.Text, label);

    public static Column Id(string name, string label) => new(name, ColumnType.Identifier, label);

    public static Column Code(string name, Vocabulary vocabulary, string label) =>
        new(name, ColumnType.Code, label) { Vocabulary = vocabulary };

    public static Column To(string kind, string name, string label) =>
        new(name, ColumnType.Identifier, label) { References = kind };

    public static Column Officer(string name, string label) =>
        new(name, ColumnType.Officer, label) { References = "officers", IsPersonal = true };

    public static Column Force(string name, string label) => new(name, ColumnType.Force, label);

    public static Column Region(string name, string label) => new(name, ColumnType.Region, label);

    public static Column Date(string name, string label) => new(name, ColumnType.Date, label);

    public static Column Instant(string name, string label) => new(name, ColumnType.Instant, label);

    public static Column YesNo(string name, string label) => new(name, ColumnType.Boolean, label);

    public static Column Digest(string name, string label) => new(name, ColumnType.Digest, label);

    /// <summary>Part of the key, and so required.</summary>
    public Column Key() => this with { IsKey = true, IsRequired = true };

    /// <summary>Part of the key that may be blank, which is a value of its own (an item of every force).</summary>
    public Column BlankableKey() => this with { IsKey = true };

    public Column Required() => this with { IsRequired = true };

    public Column Personal() => this with { IsPersonal = true };

    public Column WithHint(string hint) => this with { Hint = hint };
}
