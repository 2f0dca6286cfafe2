using ArmedPolicingGov.Facts;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>What must hold between the versions of an act, the store, and each other. Asked set by set.</summary>
internal sealed class StagedChecks(Statements statements, Kinds kinds, IReadOnlyDictionary<Kind, KindSql> sql, IReadOnlyList<StagedCheck> checks)
{
    /// <summary>Reports every fault. With <paramref name="remove"/>, takes the faulty versions out, and those that then name nothing.</summary>
    public async Task RunAsync(IReadOnlyList<KindSql> staged, Faults faults, bool remove, CancellationToken cancel)
    {
        foreach (var kind in staged)
        {
            var key = kind.Kind.KeyColumns[0].Name;
            if (await MayBeAsync(kind.HasTwins, cancel))
            {
                await statements.RunAsync(kind.DropRepeated, cancel);
                await LookAsync(kind, key, kind.Contradicts, "stands twice with the same time of recording and different content", "Keep one of the rows, or give each version its own recorded_at", faults, remove, cancel);
            }

            if (await MayBeAsync(kind.HasKnown, cancel))
            {
                await statements.RunAsync(kind.DropKnown, cancel);
                await LookAsync(kind, key, kind.ContradictsStore, "is already recorded with the same time of recording and different content", "Give the correction a later recorded_at, or leave recorded_at blank", faults, remove, cancel);
            }
        }

        long before;
        do
        {
            before = faults.Count;
            foreach (var kind in staged)
            {
                await ReferencesAsync(kind, faults, remove, cancel);
                foreach (var check in checks.Where(each => each.Kind == kind.Kind && !each.IsAtLock))
                    await LookAsync(kind, check.Column, check.Faulty, check.Problem, check.Mend, faults, remove, cancel);
            }
        }
        while (remove && faults.Count > before);
    }

    /// <summary>Reports what somebody recorded while a small act was being checked, and what keeps it from being recorded beside that.</summary>
    public async Task RunAtLockAsync(IReadOnlyList<KindSql> staged, Faults faults, CancellationToken cancel)
    {
        foreach (var kind in staged)
        {
            foreach (var check in checks.Where(each => each.Kind == kind.Kind && each.IsAtLock))
                await LookAsync(kind, check.Column, check.Faulty, check.Problem, check.Mend, faults, remove: false, cancel);
        }
    }

    /// <summary>Asks whether there is anything of the sort, where that spares work: a small act's statements go together, unanswered.</summary>
    private async Task<bool> MayBeAsync(string question, CancellationToken cancel)
    {
        var may = true;
        if (!statements.AreTogether) await statements.ReadAsync(question, row => may = row.GetBoolean(0), cancel);
        return may;
    }

    private async Task ReferencesAsync(KindSql kind, Faults faults, bool remove, CancellationToken cancel)
    {
        foreach (var column in kind.Kind.Columns.Where(column => column.References is not null))
        {
            var target = sql[kinds.Named(column.References!)];
            await LookAsync(kind, column.Name, kind.NamesNothing(target, column.Name), $"names no {target.Kind.One} that this import or the store has",
                $"Correct it, or record the {target.Kind.One} as well (if its own row is refused, mend that row first)", faults, remove, cancel);
        }
    }

    private Task LookAsync(KindSql kind, string column, string faulty, string problem, string mend, Faults faults, bool remove, CancellationToken cancel)
    {
        return statements.ReadAsync(remove ? kind.Remove(faulty, column) : kind.Find(faulty, column), Read, cancel);

        void Read(NpgsqlDataReader row)
        {
            var line = row.GetInt32(0);
            faults.Add(new Fault(kind.Kind.Name, line == 0 ? null : line, column, row.IsDBNull(2) ? row.GetString(1) : row.GetString(2), problem, mend));
        }
    }
}
