using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Documents;

/// <summary>A version of a document that everybody goes by, such as a code of practice or a chapter of authorised professional practice.</summary>
internal sealed record ReferenceDocument : Fact
{
    public string Document { get; init; } = "";
    public string Title { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Version { get; init; } = "";
    public string Issuer { get; init; } = "";
    public DateOnly InForceFrom { get; init; }

    /// <summary>The first day on which it was no longer in force.</summary>
    public DateOnly? InForceTo { get; init; }

    /// <summary>The version that took its place.</summary>
    public string? ReplacedBy { get; init; }

    public static readonly Vocabulary Kinds = new("kind of reference document",
        ("app", "Authorised professional practice (APP)"), ("code-of-practice", "Code of practice"), ("guidance", "Guidance"), ("statute", "Statute"), ("other", "Another kind"));

    public static readonly Kind<ReferenceDocument> Declaration = new("reference_documents", "Organisation", "reference document", "reference documents",
        each => $"{each.Title}, {each.Version}",
        Column.Id("document", "Reference").Key(),
        Column.Text("title", "Title").Required(),
        Column.Code("kind", Kinds, "Kind").Required(),
        Column.Text("version", "Version").Required(),
        Column.Text("issuer", "Who issued it").Required(),
        Column.Date("in_force_from", "In force from").Required(),
        Column.Date("in_force_to", "In force until").WithHint("The first day on which it was no longer in force"),
        Column.To("reference_documents", "replaced_by", "Replaced by"))
    { HasOwnPages = true, NotBefore = [("in_force_to", "in_force_from")] };
}

/// <summary>Where a force does something else than a document says, and on whose approval.</summary>
internal sealed record Departure : Fact
{
    public string Id { get; init; } = "";
    public string Force { get; init; } = "";
    public string Document { get; init; } = "";
    public string What { get; init; } = "";
    public string Reason { get; init; } = "";

    /// <summary>The role of whoever approved it, such as the chief officer; no name.</summary>
    public string ApprovedBy { get; init; } = "";
    public DateOnly On { get; init; }

    public static readonly Kind<Departure> Declaration = new("departures", "Organisation", "departure from a reference document", "departures from reference documents",
        each => $"{each.Force}, {LondonTime.Format(each.On)}, {each.Document}",
        Column.Id("departure", "Reference").Key(),
        Column.Force("force", "Force").Required(),
        Column.To("reference_documents", "document", "Document").Required(),
        Column.Text("what", "What the force does instead").Required(),
        Column.Text("reason", "Reason").Required(),
        Column.Text("approved_by", "Approved by").Required(),
        Column.Date("on", "Approved on").Required())
    { Scope = "force", HasOwnPages = true, StandsAlone = true };
}
