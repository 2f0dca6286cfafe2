using ArmedPolicingGov.Facts;
using static ArmedPolicingGov.Ledger.Stores.DatabaseServer;

namespace ArmedPolicingGov.Records.Searching;

/// <summary>
/// The queries of a search. Row-level security keeps the operator of words from its index, so they run where it does not
/// hold and name the person's scopes themselves; what they find are keys, and those are shown only as far as the person's own connection reads them.
/// </summary>
internal static class SearchSql
{
    /// <summary>So many are counted, and one more to know that there are more.</summary>
    public const int MostCounted = 1000;

    /// <summary>With more scopes than this, the index is asked for the words alone.</summary>
    private const int MostScopesInIndex = 16;

    /// <summary>Keeps to the indexes, whatever the planner thinks of words that it has not met.</summary>
    public const string Settings = "select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)";

    /// <summary>The words of what was typed.</summary>
    public const string Words = "select records.sought(@typed)";

    /// <summary>The keys of a kind's records that match, the exact reference first, then the newest; and how many there are.</summary>
    public static string Keys(Findable findable)
    {
        var newest = findable.Newest is { } column ? $"{Quote(column)}::text" : "null::text";
        var from = $"select key, {newest} as at from {Quote(findable.Kind.Schema)}.{Quote("now_" + findable.Kind.Name)} where not withdrawn";
        return
            $"""
            select key, count(*) over () from (
                ({from} and scope = any (@scopes) and key = @exact) union ({from} and {Matches(findable)} limit {MostCounted + 1})) found
            order by split_part(key, '{Kind.KeySeparator}', 1) = @exact desc, at desc nulls last, key limit @most
            """;
    }

    /// <summary>Every word must match the beginning of one of the record's, in whatever order.</summary>
    public static string WordQuery(IReadOnlyList<string> words, IReadOnlyList<string> scopes)
    {
        var sought = string.Join(" & ", words.Select(word => $"'{word}':*"));
        return scopes.Count > MostScopesInIndex ? sought : $"{sought} & ({string.Join(" | ", scopes.Select(scope => $"'={scope.Replace("'", "''", StringComparison.Ordinal)}'"))})";
    }

    // Joined with nothing, a scope has no index that the planner could prefer to that of words, only to read each record in it.
    // No identifier holds a character above ~, and keys of several parts go on with the separator below it.
    private static string Matches(Findable findable) => findable.IsByWords
        ? $"records.words({Text(findable.Names)}, {Text(findable.Further)}, scope) @@ @words::tsquery and scope || '' = any (@scopes)"
        : "scope = any (@scopes) and key >= @exact and key < @exact || '~'";

    /// <summary>As the index has it, to the letter: else it is not used.</summary>
    private static string Text(IReadOnlyList<string> columns) => columns.Count == 0 ? "''" : string.Join(" || ' ' || ", columns.Select(column => $"coalesce({Quote(column)}, '')"));
}
