using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Interchange.Mapping;

/// <summary>How another program's table becomes records of a kind, kept under a name for a force, a region or the nation.</summary>
internal sealed record ImportMapping : Fact
{
    public string Mapping { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>The scope of those who use it.</summary>
    public string KeptFor { get; init; } = "";
    public string RecordKind { get; init; } = "";

    /// <summary>The columns of the table, each a line, as <see cref="Headers.Text"/> writes them.</summary>
    public string Header { get; init; } = "";

    /// <summary><see cref="MappingRules"/> as JSON.</summary>
    public string Rules { get; init; } = "";

    public static readonly Kind<ImportMapping> Declaration = new("import_mappings", "Interchange", "import mapping", "import mappings",
        each => each.Name,
        Column.Id("mapping", "Reference").Key(),
        Column.Text("name", "Name").Required(),
        Column.Id("kept_for", "Kept for").Required(),
        Column.Id("record_kind", "Kind of record").Required(),
        Column.Text("header", "Columns of the table").Required(),
        Column.Text("rules", "Rules").Required())
    { Scope = "kept_for", StaysInStore = true };
}
