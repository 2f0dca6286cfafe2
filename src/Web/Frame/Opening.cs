namespace ArmedPolicingGov.Web;

/// <summary>
/// What a page of one place shows to somebody who asked for none. Whoever sees a part of the nation is shown what is theirs: the
/// first place whose records they keep, else the first that they see. Whoever sees all of it keeps no place more than another, and
/// the first of the list may have nothing on record: they are shown the nation where the page can show it, else the first place
/// that has something on record, and where none has, the first. All pages that lead to each other go by the same records, so that
/// they open on the same place.
/// </summary>
/// <param name="seen">The places in sight, in the order in which they are offered.</param>
/// <param name="every">All places of the nation.</param>
/// <param name="keeps">True of a place whose records the person keeps.</param>
public sealed class Opening(IReadOnlyList<string> seen, IReadOnlyList<string> every, Func<string, bool> keeps)
{
    /// <summary>True of somebody who sees the whole nation.</summary>
    public bool IsNational { get; } = seen.Count > 1 && every.All(seen.Contains);

    /// <summary>The first place whose records the person keeps, else the first in sight; null: they see none.</summary>
    public string? Own { get; } = seen.FirstOrDefault(keeps) ?? seen.FirstOrDefault();

    /// <summary>The place for a page that can show one only.</summary>
    /// <param name="isOnRecord">True of a place that has something on record.</param>
    public string? On(Func<string, bool> isOnRecord) => (IsNational ? seen.FirstOrDefault(isOnRecord) : null) ?? Own;

    /// <summary>The place for a page that can show the nation.</summary>
    /// <param name="nation">What the page calls it.</param>
    public string On(string nation) => IsNational ? nation : Own ?? nation;
}
