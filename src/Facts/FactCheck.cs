namespace ArmedPolicingGov.Facts;

/// <summary>What must hold for each version of a kind, however it arrives; written by the module that owns the kind.</summary>
public sealed class FactCheck
{
    private readonly Func<Fact, IEnumerable<Fault>> look;

    private FactCheck(Kind kind, Func<Fact, IEnumerable<Fault>> look) => (Kind, this.look) = (kind, look);

    public Kind Kind { get; }

    /// <summary>A check of one version by itself. It is not asked about withdrawals, which need their key only.</summary>
    public static FactCheck Of<T>(Kind<T> kind, Func<T, IEnumerable<Fault>> look) where T : Fact => new(kind, fact => look((T)fact));

    public IEnumerable<Fault> Look(Fact fact) => look(fact);
}

/// <summary>What must hold between versions and other facts. Asked once for all versions of an act, after they are staged.</summary>
/// <param name="Kind">The kind that is checked.</param>
/// <param name="Column">The column at fault.</param>
/// <param name="Faulty">
/// An SQL condition that is true of a faulty version <c>s</c> of the staged table; the versions of other kinds stand in their
/// tables and, those of this act, in <c>staged_…</c> beside them. It holds no values from outside.
/// </param>
/// <param name="Needs">The further kinds whose staged tables the condition names.</param>
public sealed record StagedCheck(Kind Kind, string Column, string Faulty, string Problem, string Mend, params IReadOnlyList<Kind> Needs)
{
    /// <summary>
    /// Asked of a small act alone, and once it holds the ledger's lock: for what two people must not do in the same instant.
    /// An import, whose rows tell of the past, is not asked.
    /// </summary>
    public bool IsAtLock { get; init; }

    /// <summary>The bytes of a document that facts of a kind name are in the store, or come with the act.</summary>
    /// <param name="kind">One that names documents.</param>
    public static StagedCheck HasItsBytes(Kind kind) => new(kind, "file",
        "s.file is not null and not exists (select from ledger.documents d where d.sha256 = s.sha256) and not exists (select from pg_temp.staged_documents d where d.sha256 = s.sha256)",
        "has no bytes in this store", "Hand in the file with the record");

    /// <summary>
    /// A column that must be the same in all rows that share the first part of the key. Compares what stands last for each
    /// row: history may hold an earlier mistake that was put right.
    /// </summary>
    public static StagedCheck SameInAllRows(Kind kind, string column, string problem, string mend)
    {
        var (table, staged, shared) = ($"\"{kind.Schema}\".\"{kind.Name}\"", $"pg_temp.\"staged_{kind.Name}\"", $"\"{kind.KeyColumns[0].Name}\"");
        return new(kind, column,
            $"""
            not s.withdrawn
            and not exists (
                select from (select recorded_at from {table} where key = s.key
                    union all select coalesce(recorded_at, 'infinity') from {staged} where key = s.key) later
                where later.recorded_at > coalesce(s.recorded_at, 'infinity'))
            and exists (
                select from (
                    select distinct on (key) key, "{column}", withdrawn from (
                        select key, "{column}", withdrawn, recorded_at from {table} where {shared} = s.{shared}
                        union all select key, "{column}", withdrawn, coalesce(recorded_at, 'infinity') from {staged} where {shared} = s.{shared}) versions
                    order by key, recorded_at desc) other
                where other.key <> s.key and not other.withdrawn and other."{column}" <> s."{column}")
            """, problem, mend);
    }
}
