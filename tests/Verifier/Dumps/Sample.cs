using System.Text;
using ArmedPolicingGov.Verifier.Notes;
using static ArmedPolicingGov.Verifier.Tests.Dumps.TestLedger;

namespace ArmedPolicingGov.Verifier.Tests.Dumps;

/// <summary>A small honest store with something of everything.</summary>
internal static class Sample
{
    public const int Size = 22;

    public const string Document = "The log of an operation, sealed.";

    /// <summary>The sizes that checkpoints were signed at; the last entries came after them.</summary>
    public static readonly IReadOnlyList<int> Signed = [6, 14, 20, 20];

    public static readonly SigningKey SecondWitness = new("witness.example/2", KeyType.Witness, [.. Enumerable.Repeat((byte)7, 32)]);

    public static string Sha256 { get; } = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Document)));

    public static TestLedger Make()
    {
        var ledger = new TestLedger();
        // 0 to 1: from before acts had leaves.
        ledger.Act(hasLeaf: false, "force/norfolk", (Armouries, ["norfolk/hq", "norfolk", "Headquarters", "2020-01-01", null], false), (Armouries, ["norfolk/old", "norfolk", "Old", "1990-06-30", "2019-12-31"], false));
        // 2 (act), 3 to 5.
        ledger.Act(hasLeaf: true, "force/norfolk",
            (Audits, ["norfolk/a1", "norfolk/hq", "2026-01-01", "t", "Tab\tline\nquote\" back\\slash Ünïcode 👮"], false),
            (Audits, ["norfolk/a2", "norfolk/hq", "2026-01-01", "f", null], false),
            (Checks, ["norfolk/v1", "2026-01-01 18:00:00+00", "working"], false));
        ledger.Sign(null, Vectors.Witness);
        // 6 (act), 7 to 9: a correction, a withdrawal, a further check of the same vehicle.
        ledger.Act(hasLeaf: true, "force/norfolk",
            (Armouries, ["norfolk/hq", "norfolk", "Headquarters (north)", "2020-01-01", null], false),
            (Armouries, ["norfolk/old", null, null, null, null], true),
            (Checks, ["norfolk/v1", "2026-01-02 18:00:00+00", "not-working"], false));
        // 10 (act), 11 to 13: documents.
        ledger.Keep(Encoding.UTF8.GetBytes(Document), 10);
        ledger.Keep([], 10);
        ledger.Act(hasLeaf: true, "force/norfolk",
            (Documents, ["norfolk/d1", "2026-01-03 10:00:00+00", "log.txt", Sha256], false),
            (Documents, ["norfolk/d2", "2026-01-03 10:00:00+00", "empty.txt", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([]))], false),
            (Documents, ["norfolk/d3", "2026-01-03 10:00:00+00", null, new string('a', 64)], false));
        ledger.Sign(null, Vectors.Witness, SecondWitness);
        // 14 (act), 15 to 17: one of these is to be erased, the last version of its fact.
        ledger.Act(hasLeaf: true, "force/norfolk",
            (Audits, ["norfolk/a3", "norfolk/hq", "2026-01-04", "t", "Another"], false),
            (Audits, ["norfolk/a1", "norfolk/hq", "2026-01-01", "t", "A name that should not be here"], false),
            (Armouries, ["norfolk/new", "norfolk", "New", "2026-01-01", null], false));
        // 18 (act), 19.
        ledger.Act(hasLeaf: true, "force/norfolk", (Erasures, ["16", "armoury_audits", "norfolk/a1", ledger.Version(Audits, 16)["recorded_at"], "A court’s order"], false));
        ledger.Erase(Audits, 16);
        ledger.Sign(null, Vectors.Witness);
        ledger.Sign();
        // 20 (act), 21: nobody has signed these yet.
        ledger.Act(hasLeaf: true, "force/norfolk", (Armouries, ["norfolk/late", "norfolk", "Late", "2026-01-01", null], false));
        return ledger;
    }
}
