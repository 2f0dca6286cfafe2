using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Docs.Tests;

public class OperationsPageTests
{
    private static readonly Page Whole = Page.Read("docs/operations.md");

    [Fact]
    public void Every_setting_on_the_page_is_read_by_the_code_and_the_other_way_round()
    {
        var rows = Whole.Sections(2).Single(each => each.Title == "Settings").Rows();
        rows.ShouldAllBe(row => row[1].Length > 0 && row[2].Length > 0);
        rows.SelectMany(row => Page.Codes(row[0])).ShouldBe(Source.Settings(), ignoreOrder: true);
        Source.SettingsIn(Whole.Text).ShouldBeSubsetOf(Source.Settings());
    }

    [Fact]
    public void Every_verb_on_the_page_exists_and_the_other_way_round()
    {
        var start = Whole.Sections(2).Single(each => each.Title == "Starting and stopping").Text;
        Source.Verbs().ShouldAllBe(verb => start.Contains($"`{verb}`"));
        Whole.Lines.Concat(Page.Read("README.md").Lines).Where(line => line.StartsWith("    ./run ", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]).ShouldBeSubsetOf(Source.Verbs());
    }
}
