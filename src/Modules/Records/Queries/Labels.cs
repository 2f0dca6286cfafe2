using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Records.Queries;

/// <summary>What people call the facts that a page refers to, loaded kind by kind. Out of scope a reference is only itself.</summary>
internal sealed class Labels(IFindFacts find, Kinds kinds, ViewLog viewed)
{
    private readonly Dictionary<(string Kind, string Reference), string> known = [];

    /// <summary>Loads the labels of everything that these rows of a kind refer to.</summary>
    /// <param name="rows">The text of the kind's columns, in their order.</param>
    public async Task LoadAsync(Kind kind, IReadOnlyCollection<IReadOnlyList<string>> rows, CancellationToken cancel)
    {
        var references = kind.Columns.Index().Where(each => each.Item.References is not null)
            .SelectMany(each => rows.Select(row => (Kind: each.Item.References!, Reference: row[each.Index])));
        foreach (var target in references.Where(each => each.Reference.Length > 0).GroupBy(each => each.Kind, each => each.Reference, StringComparer.Ordinal))
            await LoadAsync(kinds.Named(target.Key), [.. target.Distinct(StringComparer.Ordinal)], cancel);
    }

    public async Task LoadAsync(Kind kind, IReadOnlyCollection<string> references, CancellationToken cancel)
    {
        var labels = await find.LabelsAsync(kind, [.. references.Where(each => !known.ContainsKey((kind.Name, each)))], cancel);
        foreach (var (reference, label) in labels) known[(kind.Name, reference)] = label;
        if (kind.IsPersonal) viewed.Saw(kind.Name, labels.Keys);
    }

    /// <summary>The label and, unless it holds that, the reference.</summary>
    public string Of(string kind, string reference) => !known.TryGetValue((kind, reference), out var label) ? reference
        : label.Contains(reference, StringComparison.Ordinal) ? label : $"{label} ({reference})";
}
