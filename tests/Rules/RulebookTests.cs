using System.Text.Json;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Rules.Tests;

public sealed class RulebookTests
{
    private static readonly DateOnly Day = new(2026, 3, 31);

    private static readonly string[] Menders = ["chief-firearms-instructor", "armoury-manager", "firearms-commander", "regional-lead", "force-liaison-officer", "national-lead"];

    private static readonly FactBook Book = RecordFolder.Read(Path.Combine(Tree.Tests, "Examples", "b", "records")).BookAt(null);

    [Fact]
    public void Version_1_has_23_rules_in_the_order_of_results()
    {
        Rulebook.V1.Rules.Select(rule => rule.Id).ShouldBe([
            "1-selection", "1-milestone", "2-specialist-cover", "3-tracking-fitted", "3-tracking-used", "3-operators-trained", "4-milestone",
            "5-observed-roster", "5-observed-before-deployment", "5-commander-in-date", "6-in-date", "6-new-items", "7-exercises-shared",
            "8-napp-attendance", "9-milestone", "9-procedures-current", "10-independent-audit", "10-senior-oversight", "10-findings-closed",
            "11-milestone", "11-standard-in-force", "12-records-complete", "12-records-intact"]);
        Rulebook.V1.Rules.ShouldAllBe(rule => rule.Id.StartsWith($"{rule.Recommendation}-", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_says_what_it_asks_and_every_reason_how_it_is_mended_and_by_whom()
    {
        var kinds = Kinds.Interchange.Select(kind => kind.Name).ToList();
        foreach (var rule in Rulebook.V1.Rules)
        {
            rule.Words.ShouldEndWith(".");
            rule.Reasons.ShouldNotBeEmpty();
            rule.Reasons.ShouldBeUnique();
            rule.Reasons.ShouldAllBe(reason => reason.Why.EndsWith('.') && reason.Mend.EndsWith('.') && Menders.Contains(reason.Mender) && kinds.Contains(reason.Kind));
        }
    }

    [Fact]
    public void Members_and_exceptions_add_up_and_name_facts_of_the_book()
    {
        var known = RecordFolder.Read(Path.Combine(Tree.Tests, "Examples", "b", "records")).KnownAt(null)
            .SelectMany(list => list.Select(fact => (Kind: new Kinds().Of(fact).Name, Key: new Kinds().Of(fact).KeyOf(fact)))).ToHashSet();
        var seen = 0;
        foreach (var rule in Rulebook.V1.Rules)
        {
            foreach (var judgement in rule.Units(Book).Select(unit => rule.Judge(Book, Day, unit)))
            {
                judgement.Exceptions.ShouldAllBe(each => rule.Reasons.Any(reason => reason.Code == each.Reason));
                judgement.Exceptions.SelectMany(each => each.Sources).Concat(judgement.Members.SelectMany(each => each.Sources))
                    .ShouldAllBe(source => known.Contains(new(source.Kind, source.Key)));
                seen += judgement.Exceptions.Count;
                if (rule.Id == "2-specialist-cover") continue;
                judgement.Members.Count.ShouldBe(judgement.Population);
                judgement.Members.Count(each => each.Passed).ShouldBe(judgement.Compliant);
                judgement.Exceptions.Select(each => each.Subject).Distinct().Order().ShouldBe(judgement.Members.Where(each => !each.Passed).Select(each => each.Subject).Distinct().Order());
                if (rule.UnitKind != UnitKind.National) judgement.Exceptions.ShouldAllBe(each => each.Sources.Count > 0);
            }
        }
        seen.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_rule_that_throws_fails_the_evaluation_with_its_name_and_unit()
    {
        var failure = Should.Throw<EvaluationFailedException>(() => Evaluation.Run(Book, Day, Scope.All, new Rulebook("test", new Throwing())));

        failure.Rule.ShouldBe("99-throwing");
        failure.Unit.ShouldBe("wales");
        failure.Message.ShouldContain("99-throwing");
    }

    [Fact]
    public void The_output_is_one_compact_object_with_the_members_of_the_example()
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Tree.Tests, "Examples", "b", "as-at-2026-03-31.json")));
        using var output = new MemoryStream();
        Evaluation.Run(Book, Day, Scope.All).Write(output, null, Clock.Source);
        using var json = JsonDocument.Parse(output.ToArray());

        foreach (var member in expected.RootElement.EnumerateObject())
        {
            JsonElement.DeepEquals(json.RootElement.GetProperty(member.Name), member.Value).ShouldBeTrue(member.Name);
        }
        json.RootElement.EnumerateObject().Select(each => each.Name).ShouldBe(["asAt", "asKnownAt", "clock", "rules", "reference", "results"]);
        json.RootElement.GetProperty("rules").GetString().ShouldBe("1");
        json.RootElement.GetProperty("reference").GetString().ShouldBe(RecordFolder.Reference.Digest);
        System.Text.Encoding.UTF8.GetString(output.ToArray()).ShouldStartWith("""{"asAt":"2026-03-31","asKnownAt":null,"clock":"source","rules":"1","reference":""");
    }

    [Fact]
    public void A_stamp_of_the_store_is_written_with_the_decimals_that_it_needs()
    {
        using var output = new MemoryStream();
        Evaluation.Run(Book, Day, new Scope { Recommendations = [99] }).Write(output, new DateTimeOffset(2026, 4, 2, 9, 0, 0, TimeSpan.Zero).AddMicroseconds(120), Clock.System);

        System.Text.Encoding.UTF8.GetString(output.ToArray()).ShouldContain("\"asKnownAt\":\"2026-04-02T09:00:00.00012Z\",\"clock\":\"system\"");
    }

    private sealed class Throwing() : Rule("99-throwing", 99, UnitKind.Region, Status.NoEvidence)
    {
        public override string Words => "";

        public override IReadOnlyList<Reason> Reasons => [];

        public override Judgement Judge(FactBook book, DateOnly asAt, string unit) =>
            unit == "wales" ? throw new InvalidOperationException("No such thing.") : new Judgement(1, 1, [], []);
    }
}
