using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Erasing;

/// <summary>
/// A version whose content and salt are gone because the law demands it. Its leaf stays, so every proof still holds. To
/// record this fact is to erase: the database does it in the same transaction.
/// </summary>
public sealed record Erasure : Fact
{
    /// <summary>The place of the erased version's leaf.</summary>
    public string ErasedSeq { get; init; } = "";
    public string RecordKind { get; init; } = "";

    /// <summary>The record's key; where that names somebody, a made-up one, the same for all its versions.</summary>
    public string RecordKey { get; init; } = "";
    public DateTimeOffset VersionRecordedAt { get; init; }
    public bool WasWithdrawal { get; init; }

    /// <summary>The scope of the record.</summary>
    public string Whose { get; init; } = "";

    /// <summary>The scopes whose evaluations the version could have changed, separated by blanks.</summary>
    public string Touches { get; init; } = "";

    /// <summary>The SHA-256 of the document that the version named; its bytes go too when no other record names them.</summary>
    public string? Document { get; init; }

    /// <summary>On whose decision: the data controller's, a court's.</summary>
    public string Authority { get; init; } = "";
    public string Reason { get; init; } = "";
    public DateOnly DecidedOn { get; init; }

    public static readonly Kind<Erasure> Declaration = new("erasures", "Ledger", "erasure", "erasures",
        each => $"Erased version at place {each.ErasedSeq}",
        Column.Id("erased_seq", "Place in the ledger").Key(),
        Column.Id("record_kind", "Kind of record").Required(),
        Column.Text("record_key", "Record").Required(),
        Column.Instant("version_recorded_at", "Version recorded at").Required(),
        Column.YesNo("was_withdrawal", "Was a withdrawal"),
        Column.Id("whose", "Whose record").Required(),
        Column.Text("touches", "Evaluations that it could have changed").Required(),
        Column.Digest("document", "Document that went with it"),
        Column.Text("authority", "Authority").Required(),
        Column.Text("reason", "Reason").Required(),
        Column.Date("decided_on", "Decided on").Required())
    { Scope = "whose", StaysInStore = true };
}
