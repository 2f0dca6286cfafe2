using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Agreements;

/// <summary>The text of an agreement that is not sensitive; its bytes are a document of the store.</summary>
internal sealed record AgreementFile : Fact
{
    /// <summary>How large one may be.</summary>
    public const int MostMegabytes = 20;

    public string Agreement { get; init; } = "";
    public string File { get; init; } = "";
    public string Sha256 { get; init; } = "";

    /// <summary>What it was called where it came from.</summary>
    public string Name => File.Split('/')[^1];

    public static readonly Kind<AgreementFile> Declaration = new("agreement_files", "Organisation", "text of an agreement", "texts of agreements",
        each => each.Name,
        Column.To("agreements", "agreement", "Agreement").Key(),
        Column.Text("file", "File").Required(),
        Column.Digest("sha256", "SHA-256 of the file").Required())
    { Parent = "agreement", Scope = "agreement", HasOwnPages = true };
}
