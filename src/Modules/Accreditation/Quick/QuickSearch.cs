using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Quick;

/// <summary>Whom somebody means who types a name.</summary>
internal static class QuickSearch
{
    /// <summary>How many are offered to choose from.</summary>
    public const int Most = 20;

    /// <summary>The officers of some forces whose name is what was typed, else those whose name has every word of it: those who command first, then by name.</summary>
    public static IReadOnlyList<string> Of(string text, IEnumerable<string> forces, FactBook book, DateOnly day)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || IsNumber(text)) return [];
        var fitting = forces.SelectMany(book.Officers.Of).Select(book.Officers.Find).OfType<Officer>().Where(officer => officer.Name is { } name && words.All(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        var exact = fitting.Where(officer => string.Equals(officer.Name, string.Join(' ', words), StringComparison.OrdinalIgnoreCase)).ToList();
        return
        [
            .. (exact.Count > 0 ? exact : fitting)
                .OrderBy(officer => book.RolesInPost(officer.Id, day).Any() ? 0 : 1).ThenBy(officer => officer.Name, StringComparer.Ordinal).ThenBy(officer => officer.Id, StringComparer.Ordinal)
                .Select(officer => officer.Id).Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Names have no figures, and no numbers are without.</summary>
    public static bool IsNumber(string text) => text.Any(char.IsAsciiDigit) || text.Contains('/', StringComparison.Ordinal);
}
