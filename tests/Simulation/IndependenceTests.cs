using Mono.Cecil;

namespace ArmedPolicingGov.Simulation.Tests;

/// <summary>Who invents what is right and wrong must not ask the rules: a fault of theirs would be invented as well.</summary>
public sealed class IndependenceTests
{
    /// <summary>The language of record: what a fact is, what its columns hold, what day it is in London, and which forces there are.</summary>
    private static readonly HashSet<string> Language =
        [.. Facts.Kinds.Interchange.Select(kind => kind.FactType.Name), "Fact", "Kind", "Kinds", "Column", "ColumnText", "Codes", "Vocabulary", "LondonTime", "Reference", "Force"];

    [Fact]
    public void The_simulator_uses_the_language_of_record_and_no_rule_and_none_of_their_terms()
    {
        using var simulator = ModuleDefinition.ReadModule(typeof(SimulateRecords).Assembly.Location);
        var ours = simulator.GetTypeReferences().Where(type => type.FullName.StartsWith("ArmedPolicingGov.", StringComparison.Ordinal)).ToList();
        ours.Count.ShouldBeGreaterThan(20);
        ours.ShouldAllBe(type => type.Namespace == "ArmedPolicingGov.Facts");
        ours.Select(type => type.GetElementType().Name.Split('`')[0]).Where(name => !Language.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void These_tests_would_see_a_term()
    {
        using var rules = ModuleDefinition.ReadModule(typeof(Recommendations.Rules.Rulebook).Assembly.Location);
        rules.GetTypeReferences().Where(type => type.Namespace == "ArmedPolicingGov.Facts").Select(type => type.Name).ShouldContain("CommanderTerms");
        Language.ShouldNotContain("CommanderTerms");
    }
}
