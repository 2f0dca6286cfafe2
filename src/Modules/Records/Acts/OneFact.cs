using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Records.Acts;

/// <summary>From the text of columns to one version of a fact, and on to the ledger.</summary>
internal sealed class OneFact(IRecordFacts record, Reference reference, TimeProvider clock)
{
    /// <summary>Records one version, of which all stamps are the act's.</summary>
    /// <param name="act">The kind of act, a code.</param>
    /// <param name="texts">The text of each column by its name; blank where nothing is given.</param>
    /// <param name="basis">The last version that the person had before them; null for a fact that must be new.</param>
    public async Task<Ended> RecordAsync(
        string act, Kind kind, IReadOnlyDictionary<string, string> texts, Person by, Why why, long? basis, Upload? upload, bool withdrawn, bool isTrial, CancellationToken cancel)
    {
        var faults = new Faults();
        var values = kind.Columns.Select(column => Read(kind, column, texts.GetValueOrDefault(column.Name, ""), withdrawn, faults)).ToList();
        if (faults.Count > 0) return new Ended(new Outcome.Refused(), faults.First, "");
        var fact = kind.Make(values, default, by.Id, withdrawn);
        var key = kind.KeyOf(fact);
        var outcome = await record.RecordAsync(new Recording(new Act(Guid.CreateVersion7(clock.GetUtcNow()), act, by, why.Reason, why.Evidence), [new Row(kind, fact)])
        {
            Based = [new Basis(kind, key, basis)],
            Documents = upload is null ? [] : new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { [upload.Sha256] = upload.Open },
            IsTrial = isTrial,
            Faults = faults,
        }, cancel);
        return new Ended(outcome, faults.First, key);
    }

    private object? Read(Kind kind, Column column, string given, bool withdrawn, Faults faults)
    {
        var text = given.Trim();
        if (text.Length == 0)
        {
            if (column.IsRequired && (column.IsKey || !withdrawn)) faults.Add(new Fault(kind.Name, null, column.Name, null, $"{column.Label} must be given", ""));
            return null;
        }

        if (column.Read(text, reference, out var value) is { } fault) faults.Add(new Fault(kind.Name, null, column.Name, text, fault.Problem, fault.Mend));
        return value;
    }
}
