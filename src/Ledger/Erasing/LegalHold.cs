using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Erasing;

/// <summary>Says that a record, and what belongs to it, may not be erased until the hold is released.</summary>
public sealed record LegalHold : Fact
{
    public string Hold { get; init; } = "";
    public string RecordKind { get; init; } = "";
    public string RecordKey { get; init; } = "";

    /// <summary>The scope of the record.</summary>
    public string Whose { get; init; } = "";
    public string Authority { get; init; } = "";
    public string Reason { get; init; } = "";
    public DateOnly PlacedOn { get; init; }
    public DateOnly? ReleasedOn { get; init; }

    /// <summary>Why nothing that it keeps may be erased.</summary>
    public Fault Refusal() => new(RecordKind, null, null, RecordKey, $"is under a legal hold ({Authority})", "Have the hold released first, by whoever placed it");

    public static readonly Kind<LegalHold> Declaration = new("legal_holds", "Ledger", "legal hold", "legal holds",
        each => $"{each.Authority}, {each.Hold}",
        Column.Id("hold", "Reference").Key(),
        Column.Id("record_kind", "Kind of record").Required(),
        Column.Text("record_key", "Record").Required().Personal(),
        Column.Id("whose", "Whose record").Required(),
        Column.Text("authority", "Authority").Required(),
        Column.Text("reason", "Reason").Required(),
        Column.Date("placed_on", "Placed on").Required(),
        Column.Date("released_on", "Released on"))
    { Scope = "whose", NotBefore = [("released_on", "placed_on")], StaysInStore = true };
}
