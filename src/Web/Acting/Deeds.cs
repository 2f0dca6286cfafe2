using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Web;

/// <summary>How an act of a page ended.</summary>
/// <param name="Faults">What kept it from being recorded.</param>
public sealed record Done(Outcome Outcome, IReadOnlyList<Fault> Faults)
{
    public bool IsRecorded => Outcome is Outcome.Recorded or Outcome.NothingNew;

    /// <summary>Refused by an act itself, before the ledger was asked.</summary>
    public static Done Refused(params IReadOnlyList<Fault> faults) => new(new Outcome.Refused(), faults);
}

/// <summary>Records what one act of a person makes, whole or not at all. What an act makes is new: a fact that is in the store already refuses it.</summary>
public sealed class Deeds(IRecordFacts record, Kinds kinds, TimeProvider clock)
{
    /// <summary>What tells a reference of a new fact from others: twelve figures and letters, made when its form is first shown, so that a form that is sent twice records once.</summary>
    public static string NewReference() => Guid.CreateVersion7().ToString("n")[^12..];

    /// <summary>Records facts, stamped as the person's.</summary>
    /// <param name="act">The kind of act, a code.</param>
    /// <param name="document">What one of the facts names by its SHA-256; null: nothing.</param>
    /// <param name="further">Facts that the store may hold already, with the version that the person had before them; null: none.</param>
    public async Task<Done> RecordAsync(string act, Person by, IReadOnlyList<Fact> facts, CancellationToken cancel, string? reason = null, string? evidence = null, UploadedFile? document = null, params IReadOnlyList<Basis> further)
    {
        var rows = facts.Select(fact => new Row(kinds.Of(fact), fact with { RecordedBy = by.Id, RecordedAt = default, Seq = null, ReceivedAt = null })).ToList();
        var known = further.Select(each => (each.Kind, each.Key)).ToHashSet();
        var recording = new Recording(new Act(Guid.CreateVersion7(clock.GetUtcNow()), act, by, reason, evidence), rows)
        {
            Documents = document is null ? [] : new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { [document.Sha256] = document.Open },
            Based = [.. further, .. rows.Select(row => (row.Kind, Key: row.Kind.KeyOf(row.Fact))).Where(each => !known.Contains(each)).Select(each => new Basis(each.Kind, each.Key, null))],
        };
        var outcome = await record.RecordAsync(recording, cancel);
        return new Done(outcome, recording.Faults.First);
    }
}
