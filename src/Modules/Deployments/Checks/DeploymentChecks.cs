using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Deployments.Checks;

/// <summary>What must hold for documents of deployments and for the standard that asks for them.</summary>
internal static class DeploymentChecks
{
    public static readonly FactCheck FileHasADigest = FactCheck.Of(DeploymentDocument.Declaration, document =>
        document.File is not null && document.Sha256 is null
            ? [new Fault("", null, "sha256", null, "The SHA-256 of the file is missing", "Give it as 64 hex digits, so that anyone can tell that the file is unaltered")]
            : []);

    /// <summary>A name is a place inside the folder of documents, however the record arrives: an export writes there.</summary>
    public static readonly FactCheck FileLiesInside = FactCheck.Of(DeploymentDocument.Declaration, document =>
        document.File is { } file && LeadsOut(file)
            ? [new Fault("", null, "file", file, "leads out of the folder of documents", "Give the name alone, or folders inside and the name")]
            : []);

    public static readonly StagedCheck FileIsStored = new(DeploymentDocument.Declaration, "file",
        "s.file is not null and s.sha256 is not null and not exists (select from ledger.documents d where d.sha256 = s.sha256) and not exists (select from pg_temp.staged_documents d where d.sha256 = s.sha256)",
        "has no bytes in this store", "Hand in the file with the record");

    public static readonly StagedCheck StandardHasOneBeginning = StagedCheck.SameInAllRows(RecordStandard.Declaration, "in_force_from",
        "is not the day from which other rows of the same standard are in force", "Give all rows of a standard one day, or begin another standard");

    private static bool LeadsOut(string file) =>
        file.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(file) || !Path.GetFullPath(file, "/files").StartsWith("/files/", StringComparison.Ordinal);
}
