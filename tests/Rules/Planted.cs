namespace ArmedPolicingGov.Rules.Tests.Planted;

/// <summary>What a rule must not do, so that the test for it is seen to find something.</summary>
internal static class ReadsItsSurroundings
{
    public static string Surroundings(TimeProvider clock) => Path.Combine(Environment.MachineName, $"{clock.GetUtcNow():O}");
}
