using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Interchange.Mapping;

/// <summary>The reference of a mapping: whose it is and its name, as an identifier.</summary>
internal static class MappingKey
{
    public static string Of(string keptFor, string name)
    {
        var plain = string.Join('-', new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var key = $"{keptFor}/{(plain.Length == 0 ? "mapping" : plain)}";
        return key.Length <= Identifier.Longest ? key : key[..Identifier.Longest].TrimEnd('-');
    }
}
