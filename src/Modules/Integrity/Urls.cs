using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Integrity;

/// <summary>The addresses of the ledger's pages, and of the records' pages that they lead to.</summary>
internal static class Urls
{
    public const string Index = "/ledger";
    public const string Served = "/ledger/checkpoint";
    public const string Checkpoints = "/ledger/checkpoints";
    public const string Consistency = "/ledger/consistency";
    public const string Verifications = "/ledger/verifications";
    public const string Erasures = "/ledger/erasures";
    public const string Holds = "/ledger/holds";

    public static string CheckpointsFrom(long size) => $"{Checkpoints}?from={size}";

    public static string Place(long seq) => $"/ledger/places/{seq}";

    public static string Proof(long seq) => $"{Place(seq)}/proof.tlog-proof";

    public static string RecordProof(long seq) => $"{Place(seq)}/record.tlog-proof";

    /// <summary>A verification is named by the place of its own record.</summary>
    public static string Verification(long seq) => $"{Verifications}/{seq}";

    public static string Findings(long seq) => $"{Verification(seq)}/findings";

    public static string Erasure(Guid act) => $"{Erasures}/{act}";

    public static string Erase(Kind kind, string key) => $"{Erasures}/new?{Of(kind, key)}";

    public static string Hold(Kind kind, string key) => $"{Holds}/new?{Of(kind, key)}";

    public static string Release(string hold) => $"{Holds}/release?hold={Uri.EscapeDataString(hold)}";

    private static string Of(Kind kind, string key) => $"kind={kind.Name}&key={Uri.EscapeDataString(key)}";
}
