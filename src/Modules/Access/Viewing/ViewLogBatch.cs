using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Access.Viewing;

/// <summary>A run of entries of the view log and their common SHA-256. Counts and places are decimal numbers.</summary>
internal sealed record ViewLogBatch : Fact
{
    public string Batch { get; init; } = "";

    /// <summary>The number of its first entry. Numbers may be left out: an entry that was not kept used one up.</summary>
    public string FirstEntry { get; init; } = "";
    public string LastEntry { get; init; } = "";
    public string Entries { get; init; } = "";

    /// <summary>The SHA-256 of the canonical form of each entry, a line each, in the order of their numbers.</summary>
    public string Digest { get; init; } = "";

    public static readonly Kind<ViewLogBatch> Declaration = new("view_log_batches", "Access", "batch of the view log", "batches of the view log",
        each => $"Entries {each.FirstEntry} to {each.LastEntry}",
        Column.Id("batch", "Reference").Key(),
        Column.Text("first_entry", "First entry").Required(),
        Column.Text("last_entry", "Last entry").Required(),
        Column.Text("entries", "Entries").Required(),
        Column.Digest("digest", "SHA-256 of the entries").Required())
    { StaysInStore = true };
}
