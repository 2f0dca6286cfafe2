namespace ArmedPolicingGov.Facts;

/// <summary>An agreement of a force, a region or the nation with others on armed policing, and how far it has come. Its module is Organisation; a rota relies on it too.</summary>
public sealed record Agreement : Fact
{
    public string Id { get; init; } = "";

    /// <summary>Whose it is, as a scope.</summary>
    public string Owner { get; init; } = "";
    public string Title { get; init; } = "";
    public string Kind { get; init; } = "";

    /// <summary>What it covers; never of a sensitive one.</summary>
    public string? Covers { get; init; }
    public bool IsSensitive { get; init; }
    public string Stage { get; init; } = "";
    public DateOnly? SignedOn { get; init; }
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The first day on which it does not hold any more.</summary>
    public DateOnly? ExpiresOn { get; init; }

    public static readonly Vocabulary Kinds = new("kind of agreement",
        ("memorandum-of-understanding", "Memorandum of understanding"), ("section-22a-collaboration", "Collaboration agreement under section 22A of the Police Act 1996"), ("other", "Another kind"));

    public static readonly Vocabulary Stages = new("stage of an agreement",
        ("draft", "Draft"), ("with-lawyers", "With the lawyers"), ("signed", "Signed"), ("published", "Signed and published"));

    public static readonly Kind<Agreement> Declaration = new("agreements", "Organisation", "agreement", "agreements",
        each => each.Title,
        Column.Id("agreement", "Reference").Key(),
        Column.Id("owner", "Whose agreement").Required().WithHint("Like force/norfolk or region/eastern, or national"),
        Column.Text("title", "Title").Required(),
        Column.Code("kind", Kinds, "Kind").Required(),
        Column.Text("covers", "What it covers").WithHint("Leave blank when it is sensitive"),
        Column.YesNo("is_sensitive", "Sensitive"),
        Column.Code("stage", Stages, "Stage").Required(),
        Column.Date("signed_on", "Signed on"),
        Column.Date("review_by", "To be reviewed by"),
        Column.Date("expires_on", "Expires on"))
    { Scope = "owner", HasOwnPages = true, After = [("expires_on", "signed_on")] };

    public bool IsSigned => Stage is "signed" or "published";

    /// <summary>True on a day on which it does not hold any more.</summary>
    public bool IsExpired(DateOnly day) => ExpiresOn <= day;
}
