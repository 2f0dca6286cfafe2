using ArmedPolicingGov.Facts;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>
/// The statements that record versions of one kind. They are made of the names in its declaration; every value is a
/// parameter or comes by COPY.
/// </summary>
internal sealed class KindSql
{
    private readonly string columns;
    private readonly string contentOfS;

    public KindSql(Kind kind)
    {
        Kind = kind;
        Table = $"{Quote(kind.Schema)}.{Quote(kind.Name)}";
        Now = $"{Quote(kind.Schema)}.{Quote("now_" + kind.Name)}";
        Staged = $"pg_temp.{Quote("staged_" + kind.Name)}";
        columns = string.Join(", ", kind.Columns.Select(column => Quote(column.Name)));
        contentOfS = Content("s");
        InsertStaged = $"insert into {Staged} ({StagedColumns}) values ({string.Join(", ", Enumerable.Range(1, kind.Columns.Count + 12).Select(field => $"${field}"))})";
    }

    public Kind Kind { get; }

    public string Table { get; }

    public string Now { get; }

    public string Staged { get; }

    /// <summary>For an import: its rows go with it, and are indexed once they are there.</summary>
    public IReadOnlyList<string> CreateStaged => [Create("on commit delete rows"), .. Indexes.Select(index => $"drop index if exists pg_temp.{index.Name}")];

    /// <summary>Indexes what an import has staged.</summary>
    public IReadOnlyList<string> IndexStaged => [.. Indexes.Select(index => $"create index {index.Name} on {Staged} ({index.Column})")];

    /// <summary>For small acts: a row stays until the next act clears it away.</summary>
    public IReadOnlyList<string> CreateKept => [Create("on commit preserve rows"), .. Indexes.Select(index => $"create index if not exists {index.Name} on {Staged} ({index.Column})")];

    public string Clear => $"delete from {Staged}";

    public string Empty => $"truncate {Staged}";

    /// <summary>Of staging tables those that this connection has not, or that have grown large.</summary>
    public const string WantingTables =
        """
        select name, place is not null from (select name, to_regclass('pg_temp.' || quote_ident(name)) as place from unnest(@names) as wanted (name)) tables
        where place is null or pg_relation_size(place) > @large
        """;

    private string Create(string atCommit) =>
        $"""
        create temporary table if not exists {Quote("staged_" + Kind.Name)} {atCommit} as
        select {columns}, key, recorded_at, recorded_by, withdrawn, scope, salt, 0 as line, salt as key_digest, salt as commitment, key as canonical, false as open, 0::bigint as ord
        from {Table} with no data
        """;

    private IEnumerable<(string Name, string Column)> Indexes =>
        Reference == "key" ? [(Quote("staged_" + Kind.Name + "_key"), "key")] : [(Quote("staged_" + Kind.Name + "_key"), "key"), (Quote("staged_" + Kind.Name + "_first"), FirstKey)];

    public string Copy => $"copy {Staged} ({StagedColumns}) from stdin (format binary)";

    /// <summary>One version; its fields are those of <see cref="StagedFields"/>.</summary>
    public string InsertStaged { get; }

    private string StagedColumns => $"{columns}, key, recorded_at, recorded_by, withdrawn, scope, salt, line, key_digest, commitment, canonical, open, ord";

    public string Analyse => $"analyze {Staged}";

    /// <summary>The same version twice is one.</summary>
    public string DropRepeated =>
        $"""
        delete from {Staged} s using {Staged} o
        where s.key = o.key and s.recorded_at is not distinct from o.recorded_at and s.ctid > o.ctid and {contentOfS} is not distinct from {Content("o")}
        """;

    public string Contradicts =>
        $"exists (select from {Staged} o where o.key = s.key and o.recorded_at is not distinct from s.recorded_at and o.ctid <> s.ctid)";

    /// <summary>True when some fact has two versions of one time, the same or not.</summary>
    public string HasTwins => $"select exists (select from {Staged} group by key, recorded_at having count(*) > 1)";

    /// <summary>True when the store has a version of some fact's time, the same or not.</summary>
    public string HasKnown => $"select exists (select from {Staged} s join {Table} t on t.key = s.key and t.recorded_at = s.recorded_at)";

    public string DropKnown =>
        $"delete from {Staged} s using {Table} t where t.key = s.key and t.recorded_at = s.recorded_at and {contentOfS} is not distinct from {Content("t")}";

    public string ContradictsStore => $"exists (select from {Table} t where t.key = s.key and t.recorded_at = s.recorded_at)";

    /// <summary>A version without a time of recording that says what the latest one says adds nothing.</summary>
    public string DropUnchanged =>
        $"""
        delete from {Staged} s where s.open and exists (
            select from (select * from ({VersionsOf("s.key")}) v order by recorded_at desc limit 1) latest
            where {contentOfS} is not distinct from {Content("latest")})
        """;

    /// <summary>A version without a time of recording gets the act's, or the second after the latest one's.</summary>
    public string CloseMoments =>
        $"""
        update {Staged} s set recorded_at = greatest(@moment, (select max(v.recorded_at) from ({VersionsOf("s.key")}) v) + interval '1 second')
        where s.open
        """;

    public string CloseCommitments =>
        $"""
        update {Staged} s set commitment = sha256(salt || convert_to(replace(canonical, chr(1), to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), 'UTF8'))
        where s.open
        """;

    public string TakeScopeOfBefore =>
        $"""
        update {Staged} s set scope = coalesce(
            (select n.scope from {Now} n where n.key = s.key),
            (select o.scope from {Staged} o where o.key = s.key and o.scope is not null order by o.recorded_at desc limit 1),
            'national')
        where s.scope is null
        """;

    public string ScopesOf =>
        $"select distinct s.scope from {Staged} s union select distinct n.scope from {Now} n join {Staged} s on s.key = n.key";

    /// <summary>True of a version that belongs, or whose fact belongs as it is known, to somebody for whom the person does not record.</summary>
    public string OutOfScope => $"(s.scope <> all (@writes) or exists (select from {Now} n where n.key = s.key and n.scope <> all (@writes)))";

    /// <summary>How many facts are new, how many versions change a known one, and how many take one back.</summary>
    public string CountChanges =>
        $"""
        select count(distinct s.key) filter (where n.key is null or n.withdrawn), count(*) - count(distinct s.key) filter (where n.key is null or n.withdrawn) - count(*) filter (where s.withdrawn and not n.withdrawn), count(*) filter (where s.withdrawn and not n.withdrawn)
        from {Staged} s left join {Now} n on n.key = s.key
        """;

    /// <summary>The first changes: key, line, whether it is taken back, whether it was known, the columns before and after.</summary>
    public string FirstChanges =>
        $"""
        select s.key, s.line, s.withdrawn, n.key is not null and not n.withdrawn, {string.Join(", ", Kind.Columns.Select(column => "n." + Quote(column.Name)))}, {string.Join(", ", Kind.Columns.Select(column => "s." + Quote(column.Name)))}
        from {Staged} s left join {Now} n on n.key = s.key
        order by n.key is null or n.withdrawn, s.line, s.key, s.recorded_at limit {KindChanges.Shown}
        """;

    /// <summary>Closes the gaps that dropped versions left.</summary>
    public string Number =>
        $"update {Staged} s set ord = o.place from (select ctid, row_number() over (order by ord) - 1 as place from {Staged}) o where o.ctid = s.ctid";

    public string Count => $"select count(*) from {Staged}";

    /// <summary>A version of a fact of this act that came while the act was being checked. What came then is little, and found by its place.</summary>
    public string Overtaken => $"with since as materialized (select key from {Table} where seq >= @checked) select s.key from since t join {Staged} s on s.key = t.key limit 1";

    /// <summary>The place of the version of a fact that came last, erased or not.</summary>
    public string LatestOf => $"select greatest((select max(seq) from {Table} where key = @key), (select max(erased_seq::bigint) from ledger.erasures where record_kind = @kind and record_key = @key))";

    public string InsertVersions =>
        $"""
        insert into {Table} ({columns}, key, recorded_at, recorded_by, withdrawn, scope, salt, seq, received_at)
        select {columns}, key, recorded_at, recorded_by, withdrawn, scope, salt, @first + ord, @received from {Staged}
        """;

    /// <summary>What is the same in all leaves of an act.</summary>
    private const string SameInAll = """
        select '{"act":"' || @act || '","at":"' || to_char(@received at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '","commit":"' as begins, '","kind":"' || @kind || '","scope":"' as kinds
        """;

    /// <summary>The leaves, as RFC 8785 writes them: names in order, digests in base 64, no blanks. With «offset 0» each is made once, not a second time for its hash.</summary>
    public string InsertEntries =>
        $$"""
        insert into ledger.entries (seq, act, kind, scope, leaf, hash)
        select seq, @act::uuid, @kind, scope, leaf, sha256('\x00'::bytea || leaf) from (
            select @first + ord as seq, scope, convert_to(begins || encode(commitment, 'base64') || '","key":"' || encode(key_digest, 'base64') || kinds || scope || '","seq":' || (@first + ord) || ',"v":1}', 'UTF8') as leaf
            from {{Staged}} cross join ({{SameInAll}} offset 0) act
            offset 0) leaves
        """;

    /// <summary>True when something is known now of a fact of this act.</summary>
    public string IsAnyKnown => $"select exists (select from {Staged} s join {Now} n on n.key = s.key)";

    /// <summary>Of facts of which some may be known.</summary>
    public string MoveNow =>
        $"""
        {StartNow}
        on conflict (key) do update set ({columns}, recorded_at, recorded_by, withdrawn, scope, salt, seq, received_at)
            = row ({string.Join(", ", Kind.Columns.Select(column => "excluded." + Quote(column.Name)))}, excluded.recorded_at, excluded.recorded_by, excluded.withdrawn, excluded.scope, excluded.salt, excluded.seq, excluded.received_at)
        where excluded.recorded_at > {Quote("now_" + Kind.Name)}.recorded_at
        """;

    /// <summary>Of facts of which none is known: what was erased later than a version stays the last word on its fact, since it is not known what it said.</summary>
    public string StartNow =>
        $"""
        insert into {Now} ({columns}, key, recorded_at, recorded_by, withdrawn, scope, salt, seq, received_at)
        select distinct on (key) {columns}, key, recorded_at, recorded_by, withdrawn, scope, salt, @first + ord, @received from {Staged} s
        where not exists (select from ledger.erasures e where e.record_kind = '{Kind.Name}' and e.record_key = s.key and e.version_recorded_at > s.recorded_at)
        order by key, recorded_at desc
        """;

    /// <summary>The documents that an act brings, for checks to look at: stored are those alone that a version names in the end.</summary>
    public const string CreateOffered = "create temporary table if not exists staged_documents (sha256 text)";

    public const string ClearOffered = "delete from pg_temp.staged_documents";

    public const string Offer = "insert into pg_temp.staged_documents select unnest(@digests)";

    /// <inheritdoc cref="Kind.NamesDocuments"/>
    public bool NamesDocuments => Kind.NamesDocuments;

    public string Documents => $"select distinct sha256 from {Staged} where sha256 is not null";

    /// <summary>How many of the documents that an act names are there: one may have been erased while it was being checked.</summary>
    public const string DocumentsThere = "select count(*) from ledger.documents where sha256 = any (@digests)";

    private string FirstKey => Quote(Kind.KeyColumns[0].Name);

    /// <summary>A staged version's scope is that of the fact that it belongs to.</summary>
    public string TakeScopeOf(KindSql owner, string column) =>
        $"""
        update {Staged} s set scope = coalesce(
            (select o.scope from {owner.Staged} o where o.key = s.{Quote(column)} and o.scope is not null order by o.withdrawn, o.recorded_at desc limit 1),
            (select n.scope from {owner.Now} n where n.key = s.{Quote(column)}))
        where s.scope is null and s.{Quote(column)} is not null
        """;

    /// <summary>True of a version whose column names a fact that neither the act nor the store has in any version.</summary>
    public string NamesNothing(KindSql target, string column) =>
        $"""
        s.{Quote(column)} is not null
        and not exists (select from {target.Table} t where t.{target.Reference} = s.{Quote(column)})
        and not exists (select from {target.Staged} t where t.{target.Reference} = s.{Quote(column)})
        """;

    public string Find(string faulty, string column) => $"select s.line, s.key, s.{Quote(column)}::text from {Staged} s where {faulty} order by s.line";

    public string Remove(string faulty, string column) => $"delete from {Staged} s where {faulty} returning s.line, s.key, s.{Quote(column)}::text";

    private string Reference => Kind.KeyColumns.Count == 1 ? "key" : FirstKey;

    private string Content(string row) => $"row({string.Join(", ", Kind.Columns.Select(column => $"{row}.{Quote(column.Name)}"))}, {row}.withdrawn)";

    private string VersionsOf(string key) =>
        $"select {columns}, withdrawn, recorded_at from {Table} where key = {key} union all select {columns}, withdrawn, recorded_at from {Staged} where key = {key} and not open";
}
