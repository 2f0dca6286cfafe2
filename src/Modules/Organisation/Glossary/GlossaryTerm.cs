using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Glossary;

/// <summary>A word of armed policing as this product uses it. The first ones come with the product; what is recorded takes their place or adds to them.</summary>
internal sealed record GlossaryTerm : Fact
{
    public string Term { get; init; } = "";
    public string Name { get; init; } = "";
    public string Meaning { get; init; } = "";

    /// <summary>Words that people use for it and that the product does not, one on each line.</summary>
    public string? Variants { get; init; }

    public IReadOnlyList<string> AllVariants => (Variants ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static readonly Kind<GlossaryTerm> Declaration = new("glossary_terms", "Organisation", "term of the glossary", "terms of the glossary",
        each => each.Name,
        Column.Id("term", "Reference").Key(),
        Column.Text("name", "Term").Required(),
        Column.Text("meaning", "What it means").Required(),
        Column.Text("variants", "Other words for it").WithHint("One on each line"))
    { HasOwnPages = true };
}
