using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>The file that came with a stage on a road, such as a certificate; its bytes are a document of the store.</summary>
internal sealed record RoadFile : Fact
{
    /// <summary>How large one may be.</summary>
    public const int MostMegabytes = 10;

    public string Step { get; init; } = "";
    public string Officer { get; init; } = "";
    public string File { get; init; } = "";
    public string Sha256 { get; init; } = "";

    /// <summary>What it was called where it came from.</summary>
    public string Name => File.Split('/')[^1];

    public static readonly Kind<RoadFile> Declaration = new("road_files", "Accreditation", "file with a stage on a road", "files with stages on roads",
        each => each.Name,
        Column.To("road_steps", "step", "Stage").Key(),
        Column.Officer("officer", "Officer").Required(),
        Column.Text("file", "File").Required(),
        Column.Digest("sha256", "SHA-256 of the file").Required())
    { Parent = "step", Scope = "officer", HasOwnPages = true };
}
