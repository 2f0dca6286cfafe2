using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Recommendations.Wording;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>One row of the board.</summary>
/// <param name="Cells">One for each recommendation; empty where none of its rules is judged on the unit or on what belongs to it.</param>
/// <param name="Trends">For each cell how it stands against an earlier day: better (1), worse (−1) or neither (0).</param>
/// <param name="IsTotal">Sums up other rows.</param>
/// <param name="OpensBoard">Has a board of its own that is not the one shown.</param>
internal sealed record BoardRow(Unit Unit, string Name, bool IsTotal, bool OpensBoard, IReadOnlyList<IReadOnlyList<Standing>> Cells, IReadOnlyList<int> Trends);

/// <summary>Rows that belong together.</summary>
/// <param name="Name">What they have in common, or null for the board's own rows.</param>
internal sealed record BoardGroup(string? Name, IReadOnlyList<BoardRow> Rows);

/// <summary>The evidence board of a unit: it, what belongs to it, and what it belongs to, as far as somebody may see.</summary>
internal sealed class Board
{
    private readonly Unit shown;
    private readonly DateOnly day;
    private readonly Reference reference;
    private readonly Sight sight;
    private readonly IReadOnlyList<int> recommendations;
    private readonly Standings standings;
    private readonly Standings earlier;

    /// <summary>Puts a board together.</summary>
    /// <param name="before">The same question of an earlier day, by which the trend is told.</param>
    public Board(Unit shown, Answer answer, Answer before, Sight sight, IReadOnlyList<int> recommendations)
    {
        (this.shown, this.sight, this.recommendations) = (shown, sight, recommendations);
        (day, reference, standings) = (answer.Question.AsAt, answer.Book.Reference, answer.Standings);
        earlier = before.Standings;
        Groups = [.. GroupsOf().Where(group => group.Rows.Count > 0)];
        HidesForces = standings.ForcesOf(shown).Any(force => !sight.Of(force)) || standings.RegionsOf(shown).Any(region => !sight.Of(region));
    }

    public IReadOnlyList<BoardGroup> Groups { get; }

    /// <summary>Some of what the figures count has no row here, as the person does not read its records.</summary>
    public bool HidesForces { get; }

    private IEnumerable<BoardGroup> GroupsOf() => shown.Kind switch
    {
        UnitKind.National =>
        [
            new(null, [.. Rows([shown], isTotal: true), .. Rows(standings.RegionsOf(shown))]),
            new("Forces without a territory", Rows(standings.ForcesOf(shown).Where(force => force.RegionOn(day, reference) is null))),
        ],
        UnitKind.Region =>
        [
            new(null, [.. Rows([shown], isTotal: true), .. Rows(standings.ForcesOf(shown))]),
            new("Results of England and Wales, which are not the region’s own", Rows([Unit.Nation])),
        ],
        _ =>
        [
            new(null, Rows([shown], isTotal: true)),
            new("Results of its region and of England and Wales, which are not its own", Rows([.. shown.RegionOn(day, reference) is { } region ? [region] : Array.Empty<Unit>(), Unit.Nation])),
        ],
    };

    private IReadOnlyList<BoardRow> Rows(IEnumerable<Unit> units, bool isTotal = false) =>
    [
        .. units.Where(sight.Of).Select(unit => new BoardRow(unit, UnitNames.Short(unit, day, reference), isTotal, unit != shown,
            [.. recommendations.Select(recommendation => standings.Of(recommendation, unit))], [.. recommendations.Select(recommendation => Trend(recommendation, unit))])).OrderBy(row => row.Name, StringComparer.Ordinal),
    ];

    /// <summary>Of a cell with several standings the first that moved decides.</summary>
    private int Trend(int recommendation, Unit unit) =>
        standings.Of(recommendation, unit).Zip(earlier.Of(recommendation, unit)).Select(each => each.First.Since(each.Second)).FirstOrDefault(each => each != 0);
}
