using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;

namespace ArmedPolicingGov.Integrity;

/// <summary>Codes and numbers as people read them.</summary>
internal sealed class Wording(Kinds kinds, Reference reference, TimeProvider clock)
{
    private const string ForcePrefix = "force/";
    private const string RegionPrefix = "region/";

    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A decimal number that a record keeps as text.</summary>
    public static string Number(string count) => long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Number(number) : count;

    /// <summary>Like <c>1 version</c> and <c>1,234 versions</c>.</summary>
    public static string Counted(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    public static string Title(string words) => string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1));

    /// <summary>Like <c>Norfolk, Suffolk and Kent</c>.</summary>
    public static string List(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    public static string Key(string key) => key.Replace($"{Kind.KeySeparator}", ", ", StringComparison.Ordinal);

    /// <summary>What one of a kind is called; an act's own leaf has no kind of record.</summary>
    public string One(string kind) => kind == Place.OfAnAct ? "act" : kinds.Find(kind)?.One ?? kind;

    /// <summary>Whose a scope is: Norfolk Constabulary, Eastern region, England and Wales.</summary>
    public string Whose(string scope) => scope switch
    {
        _ when scope.StartsWith(ForcePrefix, StringComparison.Ordinal) && reference.HasForce(scope[ForcePrefix.Length..]) => reference.ForceAt(scope[ForcePrefix.Length..], LondonTime.Today(clock)).Name,
        _ when scope.StartsWith(RegionPrefix, StringComparison.Ordinal) && reference.HasRegion(scope[RegionPrefix.Length..]) => $"{reference.RegionName(scope[RegionPrefix.Length..])} region",
        Reference.National => "England and Wales",
        _ => scope,
    };
}
