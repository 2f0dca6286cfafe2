using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Agreements;

/// <summary>An agreement of a force, a region or the nation with others on armed policing, and how far it has come.</summary>
internal sealed record Agreement : Fact
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

    public static readonly FactCheck KeepsToItself = FactCheck.Of(Declaration, each => each.IsSensitive && each.Covers is not null
        ? [new Fault("", null, "covers", null, "What a sensitive agreement covers is not recorded", "Leave it blank")]
        : []);

    public static readonly FactCheck IsSignedOnADay = FactCheck.Of(Declaration, each => each.IsSigned() == each.SignedOn is not null
        ? []
        : [new Fault("", null, "signed_on", null, each.IsSigned() ? "The day on which it was signed is missing" : "An agreement at this stage is not signed yet", each.IsSigned() ? "Give the day" : "Leave the day blank, or give the stage signed")]);
}

/// <summary>Somebody who is party to an agreement: a force, or another organisation.</summary>
internal sealed record AgreementParty : Fact
{
    /// <summary>What the reference of a party begins with that is no force.</summary>
    public const string Other = "other/";

    public string Agreement { get; init; } = "";
    public string Party { get; init; } = "";

    /// <summary>Of an organisation that is no force.</summary>
    public string? Name { get; init; }

    public static readonly Kind<AgreementParty> Declaration = new("agreement_parties", "Organisation", "party to an agreement", "parties to agreements",
        each => $"{each.Name ?? each.Party}, {each.Agreement}",
        Column.To("agreements", "agreement", "Agreement").Key(),
        Column.Id("party", "Party").Key().WithHint("A force, or other/ and the name"),
        Column.Text("name", "Name").WithHint("Leave blank for a force"))
    { Parent = "agreement", Scope = "agreement", HasOwnPages = true };
}
