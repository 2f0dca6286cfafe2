namespace ArmedPolicingGov.Facts;

/// <summary>What officers are on a day, and which forces and regions results are given for.</summary>
public static class OfficerTerms
{
    /// <summary>The rank that an officer holds on a day: the last one that began by then, or null.</summary>
    public static RankHeld? RankOn(this FactBook book, string officer, DateOnly day) =>
        book.Ranks[officer].LastOrDefault(each => each.From <= day);

    /// <summary>True when the officer's rank on a day is the given one or above; false without a rank.</summary>
    public static bool IsRanked(this FactBook book, string officer, string orAbove, DateOnly day) =>
        book.RankOn(officer, day) is { } held && Codes.Rank.Rank(held.Rank) >= Codes.Rank.Rank(orAbove);

    /// <summary>Everybody who holds a post for an area on a day: by when they took it, then by officer.</summary>
    public static IEnumerable<PostHeld> HoldersOf(this FactBook book, string post, string area, DateOnly day) =>
        book.Posts[(post, area)].Where(each => day.IsWithin(each.From, each.To));

    /// <summary>The armed policing region of an officer's force, as it is on a day.</summary>
    public static string RegionOf(this FactBook book, string officer, DateOnly asAt) =>
        book.Reference.RegionOf(book.Officers.ForceOf(officer), asAt);

    /// <summary>
    /// Every territorial force, and each further force of the reference data that anything on record belongs to, whatever
    /// its dates, so that a force appears with its first record and does not come and go with the day asked for.
    /// </summary>
    /// <param name="further">Forces of what is on record but not in the book, as no rule can count it.</param>
    internal static IReadOnlyList<string> ForcesThatAreUnits(this FactBook book, IEnumerable<string> further)
    {
        var territorial = book.Reference.Forces.Where(force => book.Reference.ForceAt(force, DateOnly.MinValue).Territorial);
        var onRecord = book.Officers.Forces.Concat(book.Armouries.Keys).Concat(book.Vehicles.Keys).Concat(book.Deployments.Keys)
            .Concat(book.Posts.Keys.Select(each => each.Area)).Concat(further).Where(book.Reference.HasForce);
        return [.. territorial.Union(onRecord, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
