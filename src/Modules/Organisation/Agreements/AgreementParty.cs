using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Agreements;

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
