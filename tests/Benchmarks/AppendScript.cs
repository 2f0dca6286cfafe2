using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Writing;

namespace ArmedPolicingGov.Benchmarks;

/// <summary>
/// What the server is asked to do for one small act, as a script for pgbench: the statements of the product itself, with
/// values from pgbench's variables, under the same lock.
/// </summary>
internal static class AppendScript
{
    private const string Received = ":received::timestamptz";
    private const string Act = "('00000000-0000-4000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))";

    public static string Write(Kind<Armoury> kind, IEnumerable<StagedCheck> checks, Person by)
    {
        var sql = new KindSql(kind);
        var scopes = $"select set_config('app.scopes', '{string.Join(',', by.Writes)}', true)";
        string[] statements =
        [
            .. sql.CreateKept,
            "begin",
            scopes,
            @"select next_seq as checked from ledger.ending() \gset",
            sql.Clear,
            sql.InsertStaged[..sql.InsertStaged.IndexOf("values", StringComparison.Ordinal)]
                + "values ('norfolk/' || :n, 'norfolk', 'Armoury of the benchmark', '2024-01-05', null, 'norfolk/' || :n, null, null, false, 'force/norfolk', decode(md5(:n::text), 'hex'), 0, sha256('key'), '', '{\"armoury\":\"norfolk/' || :n || '\",\"recorded_at\":\"' || chr(1) || '\"}', true, 0)",
            sql.DropRepeated, sql.Find(sql.Contradicts, "armoury"), sql.DropKnown, sql.Find(sql.ContradictsStore, "armoury"),
            .. checks.Where(check => check.Kind == kind).Select(check => sql.Find(check.Faulty, check.Column)),
            sql.DropUnchanged, sql.CloseMoments.Replace("@moment", "date_trunc('second', now())", StringComparison.Ordinal), sql.CloseCommitments,
            sql.TakeScopeOfBefore, sql.Count, sql.Number, sql.ScopesOf,
            scopes,
            "select pg_advisory_xact_lock(7126203)",
            @"select next_seq as next, greatest(clock_timestamp(), last_at + interval '1 microsecond') as received from ledger.ending() \gset",
            sql.Overtaken.Replace("@checked", ":checked::bigint", StringComparison.Ordinal),
            $"insert into ledger.acts (act, received_at, kind, person, role, reason, evidence, scopes, first_seq, versions, salt) values ({Act}::uuid, {Received}, 'record', 'operator/benchmark', 'operator', null, null, array['force/norfolk'], :next::bigint, 1, decode(md5(:n::text), 'hex'))",
            $"insert into ledger.entries (seq, act, kind, scope, leaf, hash) select :next::bigint, {Act}::uuid, 'acts', 'force/norfolk', leaf, sha256('\\x00'::bytea || leaf) from (select convert_to(repeat('x', 300), 'UTF8') as leaf) own",
            Filled(sql.InsertVersions), Filled(sql.InsertEntries), Filled(sql.MoveNow),
            "commit",
        ];
        return "\\set n random(1, 200000000000000)\n" + string.Concat(statements.Select(statement => statement.EndsWith("gset", StringComparison.Ordinal) ? $"{OnOneLine(statement)}\n" : $"{OnOneLine(statement)};\n"));
    }

    private static string Filled(string sql) => sql
        .Replace("@first", "(:next::bigint + 1)", StringComparison.Ordinal).Replace("@received", Received, StringComparison.Ordinal)
        .Replace("@act", Act, StringComparison.Ordinal).Replace("@kind", "'armouries'", StringComparison.Ordinal);

    /// <summary>Pgbench takes a colon and letters for one of its variables, in a text too.</summary>
    private static string OnOneLine(string sql) => sql.ReplaceLineEndings(" ").Replace("HH24:MI:SS", "HH24' || chr(58) || 'MI' || chr(58) || 'SS", StringComparison.Ordinal);
}
