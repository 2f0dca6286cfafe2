namespace ArmedPolicingGov.Facts;

/// <summary>A closed list of codes, in the order that people expect them, each with its words.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, (int Rank, string Words)> codes = new(StringComparer.Ordinal);

    public Vocabulary(string name, params (string Code, string Words)[] codes)
    {
        Name = name;
        Codes = [.. codes.Select(each => each.Code)];
        for (var rank = 0; rank < codes.Length; rank++) this.codes.Add(codes[rank].Code, (rank, codes[rank].Words));
    }

    public string Name { get; }

    public IReadOnlyList<string> Codes { get; }

    public bool Has(string code) => codes.ContainsKey(code);

    /// <summary>The place of a code in the list, from 0; −1 for a code that is not in it.</summary>
    public int Rank(string? code) => code is not null && codes.TryGetValue(code, out var entry) ? entry.Rank : -1;

    /// <summary>The words for a code, or the code itself when it is not in the list.</summary>
    public string Words(string code) => codes.TryGetValue(code, out var entry) ? entry.Words : code;
}
