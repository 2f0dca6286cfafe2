using System.Globalization;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Docs.Tests;

public class CoveragePageTests
{
    private static readonly Page Whole = Page.Read("docs/coverage.md");

    [Fact]
    public void All_164_demands_stand_here_once_and_in_order() =>
        Whole.Rows().Select(row => row[0]).ShouldBe(Enumerable.Range(1, 164).Select(number => number.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void Nothing_is_claimed_that_does_not_exist() => Wrong(Whole).ShouldBeEmpty();

    [Fact]
    public void The_totals_are_right() =>
        Whole.Text.ShouldContain($"Today {Count("works")} work, {Count("part")} work in part, and {Count("not yet")} do not yet.");

    [Theory]
    [InlineData("| 1 | x | works | `evaluate` | `CaseTests.No_such_test` |")]
    [InlineData("| 1 | x | works | `evaluate` | `CaseTests.A_case_comes_out_as_worked_out_by_hand`, case `10-independent-audit/no-such-case` |")]
    [InlineData("| 1 | x | works | `evaluate` | a test |")]
    [InlineData("| 1 | x | works | `levitate` | `CaseTests.A_case_comes_out_as_worked_out_by_hand` |")]
    [InlineData("| 1 | x | works | `/no-such-page` | `CaseTests.A_case_comes_out_as_worked_out_by_hand` |")]
    [InlineData("| 1 | x | works | somewhere | `CaseTests.A_case_comes_out_as_worked_out_by_hand` |")]
    [InlineData("| 1 | x | part | `evaluate` | |")]
    [InlineData("| 1 | x | part | nowhere | y |")]
    [InlineData("| 1 | x | not yet | NoSuchModule | y |")]
    [InlineData("| 1 | x | done | `evaluate` | y |")]
    public void A_planted_claim_is_found(string row) =>
        Wrong(Page.Of($"| no | what | state | where | missing |\n| --- | --- | --- | --- | --- |\n{row}")).ShouldNotBeEmpty();

    private static int Count(string state) => Whole.Rows().Count(row => row[2] == state);

    private static List<string> Wrong(Page page)
    {
        var places = Source.Verbs().Concat(Source.Routes()).ToHashSet(StringComparer.Ordinal);
        var tests = Source.Tests();
        var modules = Directory.GetDirectories(Path.Combine(Repository.Root, "src", "Modules")).Select(Path.GetFileName).ToList();
        return [.. page.Rows().SelectMany(row => Wrong(row, places, tests, modules!).Select(wrong => $"{row[0]}: {wrong}"))];
    }

    private static IEnumerable<string> Wrong(string[] row, IReadOnlySet<string> places, IReadOnlySet<string> tests, IReadOnlyList<string> modules)
    {
        if (row.Length != 5 || row.Any(cell => cell.Length == 0)) return ["a cell is missing or empty"];
        return row[2] switch
        {
            "works" => WrongPlaces(row[3], places).Concat(WrongTests(row[4], tests)),
            "part" => WrongPlaces(row[3], places),
            "not yet" => modules.Contains(row[3], StringComparer.Ordinal) ? [] : [$"{row[3]} is no module"],
            _ => [$"{row[2]} is no state"],
        };
    }

    private static IEnumerable<string> WrongPlaces(string cell, IReadOnlySet<string> places) => Page.Codes(cell) is { Count: > 0 } named
        ? named.Where(place => !places.Contains(place)).Select(place => $"{place} is neither a page nor a command")
        : ["no page or command is named"];

    private static IEnumerable<string> WrongTests(string cell, IReadOnlySet<string> tests)
    {
        var named = Page.Codes(cell);
        if (!named.Any(tests.Contains)) yield return "no test is named that exists";
        foreach (var name in named.Where(name => !tests.Contains(name) && !IsCase(name))) yield return $"{name} is neither a test nor a case";
    }

    private static bool IsCase(string name) => File.Exists(Path.Combine(Repository.Root, "tests", "Rules", name, "expected.json"));
}
