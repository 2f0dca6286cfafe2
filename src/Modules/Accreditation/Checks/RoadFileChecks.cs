using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checks;

/// <summary>What must hold for the files of a road, however they arrive.</summary>
internal static class RoadFileChecks
{
    public static readonly StagedCheck IsStored = new(RoadFile.Declaration, "file",
        "s.file is not null and not exists (select from ledger.documents d where d.sha256 = s.sha256) and not exists (select from pg_temp.staged_documents d where d.sha256 = s.sha256)",
        "has no bytes in this store", "Hand in the file with the record");
}
