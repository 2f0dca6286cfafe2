namespace ArmedPolicingGov.Facts;

/// <summary>Somebody who reads or records, with what they may see and change.</summary>
/// <param name="Id">How the record names them: an officer's identifier, a persona, or the operator of the command line.</param>
/// <param name="Name">How they are addressed on pages; never logged.</param>
/// <param name="Role">The capacity in which they act, a code.</param>
/// <param name="Reads">The scopes whose records they may read: <c>force/…</c>, <c>region/…</c>, <c>national</c>.</param>
/// <param name="Writes">The scopes whose records they may add to.</param>
public sealed record Person(string Id, string Name, string Role, IReadOnlyList<string> Reads, IReadOnlyList<string> Writes);

/// <summary>One deed by which facts are recorded: who, what kind of act, why, on what evidence.</summary>
/// <param name="Id">Its id, made where the act is made (version 7).</param>
/// <param name="Kind">What was done, a code: <c>record</c>, <c>correct</c>, <c>withdraw</c>, <c>import</c> …</param>
public sealed record Act(Guid Id, string Kind, Person By, string? Reason = null, string? Evidence = null);

/// <summary>A version that is to be recorded, and the line of the file that it came from.</summary>
public sealed record Row(Kind Kind, Fact Fact, int? Line = null)
{
    /// <summary>The columns whose values could not be read, which has been said: such a version is looked over for further faults and goes no further.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];
}

/// <summary>The version that somebody had before them when they corrected it; null: there was none.</summary>
public sealed record Basis(Kind Kind, string Key, long? Seq);

/// <summary>What an act asks to have recorded.</summary>
/// <param name="Act">Who, when, why.</param>
/// <param name="Rows">The versions, kind by kind. They may be read more than once, but in bulk.</param>
public sealed record Recording(Act Act, IEnumerable<Row> Rows)
{
    /// <summary>An import: large, read once, and one at a time.</summary>
    public bool IsBulk { get; init; }

    /// <summary>Records what is right and leaves out what is not; else one fault refuses the whole.</summary>
    public bool AcceptValidRows { get; init; }

    /// <summary>Checks everything and records nothing, so that somebody learns what is wrong before they confirm.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Refused when somebody else has recorded since a further version of one of these.</summary>
    public IReadOnlyList<Basis> Based { get; init; } = [];

    /// <summary>The bytes of documents by SHA-256, filled at the latest when <see cref="Rows"/> have been read.</summary>
    public IReadOnlyDictionary<string, Func<Stream>> Documents { get; init; } = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal);

    /// <summary>Asked once all rows have been read: false refuses the whole, whatever else holds.</summary>
    public Func<bool> MayRecord { get; init; } = () => true;

    /// <summary>Told of an import, kind by kind, what it changes, before <see cref="MayRecord"/> is asked for the last time; null: nobody asks.</summary>
    public Action<KindChanges>? Changes { get; init; }

    /// <summary>Told what is being done, and how many rows of it.</summary>
    public IProgress<(string Doing, long Rows)>? Progress { get; init; }

    /// <summary>Where faults go.</summary>
    public Faults Faults { get; init; } = new();
}

/// <summary>How an act ended.</summary>
public abstract record Outcome
{
    /// <summary>All of it stands in the ledger, from <paramref name="FirstSeq"/> on.</summary>
    public sealed record Recorded(Guid Act, DateTimeOffset ReceivedAt, long FirstSeq, long Versions) : Outcome;

    /// <summary>The store holds all of it already: no act was recorded.</summary>
    public sealed record NothingNew : Outcome;

    /// <summary>A trial found nothing against it.</summary>
    public sealed record Sound : Outcome;

    /// <summary>Nothing was recorded; the recording's <see cref="Faults"/> say why.</summary>
    public sealed record Refused : Outcome;
}

/// <summary>Gathers faults: counts all, keeps the first ones, and passes each on at once.</summary>
public sealed class Faults(Action<Fault>? say = null)
{
    /// <summary>How many are kept, whatever their number.</summary>
    public const int Kept = 100;

    private readonly List<Fault> first = [];

    public long Count { get; private set; }

    public IReadOnlyList<Fault> First => first;

    public void Add(Fault fault)
    {
        Count++;
        if (first.Count < Kept) first.Add(fault);
        say?.Invoke(fault);
    }
}

/// <summary>Records facts: the one road by which anything enters a store.</summary>
public interface IRecordFacts
{
    /// <summary>
    /// Checks form, references and the owning modules' rules, authorises the scope, takes the ledger's lock, stamps,
    /// appends and commits: all in one transaction. When it returns <see cref="Outcome.Recorded"/>, the versions are durable.
    /// </summary>
    Task<Outcome> RecordAsync(Recording recording, CancellationToken cancel);
}
