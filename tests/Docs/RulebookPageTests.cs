using ArmedPolicingGov.Recommendations.Rules;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Docs.Tests;

public class RulebookPageTests
{
    private static readonly IReadOnlyList<Page> Rules = Page.Read("docs/rulebook.md").Sections(3);

    public static TheoryData<string> Ids => [.. Rulebook.V1.Rules.Select(rule => rule.Id)];

    [Fact]
    public void The_page_has_every_rule_in_the_order_of_results() =>
        Rules.Select(each => each.Title).ShouldBe(Rulebook.V1.Rules.Select(rule => rule.Id));

    [Fact]
    public void Each_rule_stands_under_its_recommendation()
    {
        foreach (var recommendation in Page.Read("docs/rulebook.md").Sections(2).Where(each => each.Title.StartsWith("Recommendation ", StringComparison.Ordinal)))
        {
            foreach (var rule in recommendation.Sections(3))
                recommendation.Title.ShouldStartWith($"Recommendation {Rulebook.V1.Find(rule.Title)!.Recommendation}: ");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_described_as_the_product_says_it(string id)
    {
        var rule = Rulebook.V1.Find(id)!;
        var page = Rules.Single(each => each.Title == id);
        page.Lines.Single(line => line.StartsWith("> ", StringComparison.Ordinal)).ShouldBe($"> {rule.Words}");
        page.Says("Judged on").ShouldBe(rule.UnitKind switch { UnitKind.Force => "each force", UnitKind.Region => "each armed policing region", _ => "the nation" });
        page.Says("With nothing to judge").Split(" (")[0].ShouldBe(rule.WhenEmpty == Status.NoEvidence ? "nothing recorded" : "not applicable");
        page.Says("Who or what is judged").ShouldNotBeEmpty();
        page.Says("An exception’s detail names").ShouldNotBeEmpty();
        page.Rows().Select(row => string.Join(" | ", row[..3])).ShouldBe(rule.Reasons.Select(reason => $"`{reason.Code}` | {reason.Why} | {reason.Mend}"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_reason_names_who_can_mend_it(string id)
    {
        var page = Rules.Single(each => each.Title == id);
        page.Rows().Select(row => row[3]).ShouldBe(Rulebook.V1.Find(id)!.Reasons.Select(reason => Facts.Roles.All.Words(reason.Mender)));
    }
}
