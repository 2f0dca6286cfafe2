namespace ArmedPolicingGov.Facts;

/// <summary>The least rank that somebody asks for in a role: command is by function, so that nobody asks until it is set.</summary>
/// <param name="Place">Whose commanders it is for: <c>national</c>, <c>region/…</c> or <c>force/…</c>.</param>
/// <param name="ActingCounts">Whether it is enough to act in the rank.</param>
/// <param name="To">The first day on which it is not asked for any more; null: none is set.</param>
public sealed record RankAsked(string Role, string Rank, bool ActingCounts, string Place, DateOnly From, DateOnly? To)
{
    public bool IsFor(string force, string region, DateOnly day) => day.IsWithin(From, To) && (Place == Reference.National || Place == $"force/{force}" || Place == $"region/{region}");
}

/// <summary>A rank in which somebody acts for a time.</summary>
/// <param name="To">The first day on which they no longer act in it; null: none is set.</param>
public sealed record RankActedIn(string Officer, string Rank, DateOnly From, DateOnly? To);

/// <summary>What is asked of commanders’ ranks, and in which ranks they act. No rule of a recommendation reads it: it can only stand in somebody’s way.</summary>
/// <param name="scopes">Whose records the reader sees: of others nothing is said, for their acting ranks are not known.</param>
public sealed class RanksAsked(IReadOnlyList<RankAsked> asked, IEnumerable<RankActedIn> acting, IReadOnlyCollection<string> scopes)
{
    private readonly ILookup<string, RankActedIn> acting = acting.ToLookup(each => each.Officer, StringComparer.Ordinal);

    public static RanksAsked Nothing { get; } = new([], [], []);

    /// <summary>The highest rank asked for that an officer is below; null: none.</summary>
    public Obstacle? Against(FactBook book, string officer, string role, DateOnly day)
    {
        var (force, region) = (book.Officers.ForceOf(officer), book.RegionOf(officer, day));
        if (asked.Count == 0 || !scopes.Contains($"force/{force}")) return null;
        return asked.Where(each => each.Role == role && each.IsFor(force, region, day) && !IsHeld(book, officer, each, day)).MaxBy(each => Codes.Rank.Rank(each.Rank)) is { } wanted
            ? new Obstacle("below-rank", wanted.From, $"{Codes.Rank.Words(wanted.Rank).ToLowerInvariant()}{(wanted.ActingCounts ? ", acting or substantive" : ", substantive")}, by {NameOf(book, wanted.Place, day)}")
            : null;
    }

    /// <summary>Who asks, as a sentence names them.</summary>
    private static string NameOf(FactBook book, string place, DateOnly day) => place.Split('/') switch
    {
        ["force", var force] => book.Reference.ForceAt(force, day).Name,
        ["region", var region] => $"{book.Reference.RegionName(region)} region",
        _ => "the nation",
    };

    private bool IsHeld(FactBook book, string officer, RankAsked wanted, DateOnly day) => book.IsRanked(officer, wanted.Rank, day)
        || (wanted.ActingCounts && acting[officer].Any(each => day.IsWithin(each.From, each.To) && Codes.Rank.Rank(each.Rank) >= Codes.Rank.Rank(wanted.Rank)));
}

/// <summary>Reads what is asked of the ranks of commanders, as far as the reader sees it.</summary>
public interface IAskForRanks
{
    Task<RanksAsked> LoadAsync(CancellationToken cancel);
}

/// <summary>Reads in which ranks officers act, as far as the reader sees it.</summary>
public interface IReadActingRanks
{
    Task<IReadOnlyList<RankActedIn>> AllAsync(CancellationToken cancel);
}
