namespace ArmedPolicingGov.Facts;

/// <summary>One version of a fact as the history page shows it: its text, its stamps and its act.</summary>
/// <param name="Values">The text of <see cref="Kind.Columns"/>, in that order; blank where nothing is given.</param>
public sealed record Version(
    long Seq, DateTimeOffset ReceivedAt, DateTimeOffset RecordedAt, string? RecordedBy, bool Withdrawn, string Scope,
    IReadOnlyList<string> Values, ActRecord Act)
{
    /// <summary>On whose decision and why the content was erased by law; null: it was not. Then <see cref="Values"/> are blank.</summary>
    public ErasedBecause? Erased { get; init; }
}

/// <summary>The decision by which a version's content was erased.</summary>
public sealed record ErasedBecause(string Authority, string Reason, DateOnly DecidedOn);

/// <summary>An act as it stands in the ledger.</summary>
/// <param name="Versions">How many versions it recorded, in scope or not.</param>
public sealed record ActRecord(Guid Id, DateTimeOffset ReceivedAt, string Kind, string Person, string Role, string? Reason, string? Evidence, long FirstSeq, long Versions)
{
    /// <summary>The leaf at <see cref="FirstSeq"/> is the act's own. Acts of old stores have none.</summary>
    public bool HasLeaf { get; init; }
}

/// <summary>One version that an act recorded.</summary>
public sealed record ActEntry(long Seq, string Kind, string Key, string Scope);

/// <summary>The facts that were known at K by one of the two clocks.</summary>
/// <param name="AsKnownAt">K: the moment asked for, or the greatest stamp that could be seen; null in an empty store.</param>
/// <param name="Facts">The known facts, kind by kind.</param>
public sealed record KnownFacts(DateTimeOffset? AsKnownAt, IReadOnlyList<IReadOnlyList<Fact>> Facts)
{
    /// <summary>The forces of all deployments known, of those too that were left out.</summary>
    public IReadOnlyList<string> ForcesOfDeployments { get; init; } = [];

    /// <summary>Facts of which nobody can say what was known, since that version was erased.</summary>
    public IReadOnlyList<ErasedFact> Erased { get; init; } = [];
}

/// <summary>Reads the records of a store in the reader's scope.</summary>
public interface IReadFacts
{
    /// <summary>Every version of a fact, newest time of recording first, those of which only the leaf is left among them; empty when there is none in scope.</summary>
    Task<IReadOnlyList<Version>> VersionsAsync(Kind kind, string key, CancellationToken cancel);

    /// <summary>An act, or null when it is not in scope.</summary>
    Task<ActRecord?> ActAsync(Guid act, CancellationToken cancel);

    /// <summary>What an act recorded, in scope, by place in the ledger.</summary>
    Task<IReadOnlyList<ActEntry>> EntriesAsync(ActRecord act, long from, int count, CancellationToken cancel);

    /// <summary>Acts of some kinds, in scope, newest first.</summary>
    Task<IReadOnlyList<ActRecord>> ActsAsync(IReadOnlyCollection<string> kinds, int skip, int count, CancellationToken cancel);

    /// <summary>How many acts of some kinds are in scope.</summary>
    Task<long> CountActsAsync(IReadOnlyCollection<string> kinds, CancellationToken cancel);

    /// <summary>How many versions of each kind an act recorded, in scope.</summary>
    Task<IReadOnlyList<(string Kind, long Versions)>> CountsAsync(ActRecord act, CancellationToken cancel);

    /// <summary>The bytes of a document that a record in scope names, or null.</summary>
    Task<Stream?> DocumentAsync(string sha256, CancellationToken cancel);
}

/// <summary>A fact that names another, as it is known now.</summary>
/// <param name="Seq">The place of its known version in the ledger.</param>
public sealed record NamingFact(Kind Kind, string Key, string Label, long Seq);

/// <summary>Reads what was known at K, in the reader's scope: for kinds that no book holds, beside an answer as known at K.</summary>
public interface IReadKnown
{
    /// <summary>The facts of a kind of which few are on record, as they were known then. One whose version of then was erased is left out.</summary>
    Task<IReadOnlyList<T>> AtAsync<T>(Kind<T> kind, DateTimeOffset asKnownAt, Clock clock, CancellationToken cancel) where T : Fact;
}

/// <summary>Finds facts by their keys or by what people call them: for references on pages and for pickers.</summary>
public interface IFindFacts
{
    /// <summary>The facts of these keys that are known now and in scope, by key. For kinds whose references name less than the key (items), by that.</summary>
    Task<IReadOnlyDictionary<string, string>> LabelsAsync(Kind kind, IReadOnlyCollection<string> keys, CancellationToken cancel);

    /// <summary>Facts that are known now and in scope and whose text holds what is sought, as reference and label.</summary>
    Task<IReadOnlyList<(string Reference, string Label)>> ChoicesAsync(Kind kind, string? sought, int most, CancellationToken cancel);

    /// <summary>Every fact that is known now and in scope and that names a fact in one of its columns, by kind and key.</summary>
    Task<IReadOnlyList<NamingFact>> NamingAsync(Kind kind, string key, CancellationToken cancel);
}

/// <summary>Loads what is known for evaluations: all of a store, whoever asks. Only results leave it.</summary>
public interface ILoadKnownFacts
{
    /// <summary>Loads what was known at K, in one snapshot.</summary>
    /// <param name="asKnownAt">K, or null for everything that can be seen.</param>
    /// <param name="days">The days that rules will be judged as at: what cannot count on any of them may be left out. Null: any day.</param>
    Task<KnownFacts> KnownAsync(DateTimeOffset? asKnownAt, Clock clock, Days? days, CancellationToken cancel);

    /// <summary>What changed since the store had received what it held at a moment, for a book that is to be moved forward.</summary>
    /// <param name="since">The <see cref="LatestAsync"/> of the book.</param>
    /// <returns>The newest stamp and the changes; null when they are too many, or such that a book has to be loaded anew.</returns>
    Task<(DateTimeOffset? Latest, IReadOnlyList<BookChange> Changes)?> ChangedAsync(DateTimeOffset since, CancellationToken cancel);

    /// <summary>The greatest <c>received_at</c>: whatever is read at it reads the same for ever. Null in an empty store.</summary>
    Task<DateTimeOffset?> LatestAsync(CancellationToken cancel);
}

/// <summary>Reads every version that a store holds, in one snapshot, for an export: whoever asks must be entitled to all.</summary>
public interface IReadVersions
{
    /// <summary>Begins a snapshot of what had been received by K; of everything when that is null.</summary>
    Task<IVersionSnapshot> BeginAsync(DateTimeOffset? asKnownAt, CancellationToken cancel);
}

/// <summary>A store at one moment. Read one thing at a time.</summary>
public interface IVersionSnapshot : IAsyncDisposable
{
    /// <summary>The versions of a kind by key and time of recording.</summary>
    IAsyncEnumerable<Fact> VersionsAsync(Kind kind, CancellationToken cancel);

    /// <summary>Writes a document's bytes to a stream; false when the store has none of that digest.</summary>
    Task<bool> CopyDocumentAsync(string sha256, Stream target, CancellationToken cancel);
}

/// <summary>Days on end.</summary>
public sealed record Days(DateOnly First, DateOnly Last)
{
    /// <summary>A single day.</summary>
    public static Days Only(DateOnly day) => new(day, day);
}
