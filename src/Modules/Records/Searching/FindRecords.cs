using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;

namespace ArmedPolicingGov.Records.Searching;

/// <summary>What was found of a kind.</summary>
/// <param name="Keys">The first of them.</param>
/// <param name="Count">How many there are, up to one more than are counted.</param>
internal sealed record FoundKeys(Findable Findable, IReadOnlyList<string> Keys, int Count)
{
    public bool IsMore => Count > SearchSql.MostCounted;
}

/// <summary>Finds the keys of records in a person's scope, kind by kind.</summary>
internal sealed class FindRecords(Store store, Person person)
{
    /// <summary>The words that are sought in what was typed; none when it holds no letter and no figure.</summary>
    public async Task<IReadOnlyList<string>> WordsAsync(string typed, CancellationToken cancel)
    {
        await using var command = store.Book.CreateCommand(SearchSql.Words);
        command.Parameters.Add(new NpgsqlParameter("typed", typed.Replace("\0", "", StringComparison.Ordinal)));
        return [.. ((string[])(await command.ExecuteScalarAsync(cancel))!).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Finds what matches in each of some kinds; kinds without a match are left out.</summary>
    /// <param name="most">How many keys of each kind are wanted.</param>
    public async Task<IReadOnlyList<FoundKeys>> FindAsync(IReadOnlyList<Findable> findables, string typed, IReadOnlyList<string> words, int most, CancellationToken cancel)
    {
        var exact = typed.Trim().ToLowerInvariant();
        var asked = findables.Where(each => each.IsByWords || IsReference(exact)).ToList();
        await using var connection = await store.Book.OpenConnectionAsync(cancel);
        // The settings are those of the transaction: the pool's next user has its own.
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection, transaction) { BatchCommands = { new NpgsqlBatchCommand(SearchSql.Settings) } };
        foreach (var findable in asked) batch.BatchCommands.Add(Command(findable, IsReference(exact) || Identifier.IsValid(exact) ? exact : "", SearchSql.WordQuery(words, person.Reads), most));
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        var found = new List<FoundKeys>();
        foreach (var findable in asked)
        {
            await rows.NextResultAsync(cancel);
            if (await ReadAsync(rows, findable, cancel) is { Count: > 0 } keys) found.Add(keys);
        }

        return found;
    }

    /// <summary>True of what may begin a reference. Without a figure it is a word: half of all references begin with the name of a force.</summary>
    private static bool IsReference(string typed) => Identifier.IsValid(typed) && typed.Any(char.IsAsciiDigit);

    private NpgsqlBatchCommand Command(Findable findable, string exact, string words, int most)
    {
        var command = new NpgsqlBatchCommand(SearchSql.Keys(findable))
        {
            Parameters = { new("scopes", person.Reads.ToArray()), new("exact", exact), new("most", most) },
        };
        if (findable.IsByWords) command.Parameters.Add(new NpgsqlParameter("words", words));
        return command;
    }

    private static async Task<FoundKeys> ReadAsync(NpgsqlDataReader rows, Findable findable, CancellationToken cancel)
    {
        var keys = new List<string>();
        var count = 0;
        while (await rows.ReadAsync(cancel))
        {
            keys.Add(rows.GetString(0));
            count = (int)Math.Min(rows.GetInt64(1), SearchSql.MostCounted + 1);
        }

        return new FoundKeys(findable, keys, count);
    }
}
