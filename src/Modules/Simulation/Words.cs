namespace ArmedPolicingGov.Simulation;

/// <summary>Invented names and phrases.</summary>
internal sealed class Words
{
    private readonly Dictionary<string, List<string>> lists = Tables.Rows("words")
        .GroupBy(row => row["kind"], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(row => row["word"]).ToList(), StringComparer.Ordinal);

    public IReadOnlyList<string> this[string kind] => lists[kind];

    public string Name(Chance chance) => $"{chance.OneOf(lists["given"])} {chance.OneOf(lists["family"])}";
}
