namespace ArmedPolicingGov.Facts;

/// <summary>Which version of a reference document a record goes by: the one that was in force on the record’s day. Its module is Organisation; any module’s records can be cited for. No rule reads it.</summary>
public sealed record Citation : Fact
{
    public string Id { get; init; } = "";

    /// <summary>Whose the record is, as a scope.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The kind of the record, as its file is called.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The key of the record.</summary>
    public string Record { get; init; } = "";
    public string Document { get; init; } = "";

    public static readonly Kind<Citation> Declaration = new("citations", "Organisation", "reference document that a record goes by", "reference documents that records go by",
        each => $"{each.Kind}, {each.Record}",
        Column.Id("citation", "Reference").Key(),
        Column.Id("owner", "Whose record").Required().WithHint("Like force/norfolk or region/eastern, or national"),
        Column.Text("kind", "Kind of record").Required(),
        Column.Text("record", "Record").Required(),
        Column.To("reference_documents", "document", "Document").Required())
    { Scope = "owner", HasOwnPages = true, StandsAlone = true };
}

/// <summary>A version of a document that everybody goes by.</summary>
/// <param name="To">The first day on which it was no longer in force; null: none is known.</param>
/// <param name="IsReplaced">Whether another version took its place.</param>
public sealed record GuidanceVersion(string Document, string Title, string Version, DateOnly From, DateOnly? To, bool IsReplaced)
{
    public string Name => $"{Title}, {Version}";

    public bool IsInForce(DateOnly day) => day.IsWithin(From, To);
}

/// <summary>Reads the versions of the documents that everybody goes by.</summary>
public interface IReadGuidance
{
    /// <summary>All of them, by title, the latest version of each first.</summary>
    Task<IReadOnlyList<GuidanceVersion>> AllAsync(CancellationToken cancel);
}
