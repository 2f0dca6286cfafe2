using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Wording;

/// <summary>What a word in a result names: a fact of a kind, a code of a vocabulary, a stretch of time, or itself.</summary>
internal sealed record Naming(string What, Kind? Kind = null, Vocabulary? Codes = null)
{
    public static readonly Naming Nothing = new("");
    public static readonly Naming Officer = new("Officer", Facts.Officer.Declaration);
    public static readonly Naming Vehicle = new("Vehicle", Facts.Vehicle.Declaration);
    public static readonly Naming Deployment = new("Deployment", Facts.Deployment.Declaration);
    public static readonly Naming Item = new("Tactic, munition or weapon", Facts.Item.Declaration);
    public static readonly Naming Armoury = new("Armoury", Facts.Armoury.Declaration);
    public static readonly Naming Audit = new("Last audit", ArmouryAudit.Declaration);
    public static readonly Naming Review = new("Last review", OversightReview.Declaration);
    public static readonly Naming Finding = new("Finding", ArmouryFinding.Declaration);
    public static readonly Naming Exercise = new("Exercise", Facts.Exercise.Declaration);
    public static readonly Naming Meeting = new("Meeting", NappMeeting.Declaration);
    public static readonly Naming Document = new("Document", DeploymentDocument.Declaration);
    public static readonly Naming CommandRole = new("Role", Codes: Facts.Codes.CommandRole);
    public static readonly Naming DeploymentRole = new("Role", Codes: Facts.Codes.DeploymentCommand);
    public static readonly Naming DocumentType = new("Type of document", Codes: Facts.Codes.DocumentType);
    public static readonly Naming Version = new("Version");
    public static readonly Naming Period = new("Gap");

    /// <summary>True where the word names a person.</summary>
    public bool IsPerson => Kind == Facts.Officer.Declaration;
}
