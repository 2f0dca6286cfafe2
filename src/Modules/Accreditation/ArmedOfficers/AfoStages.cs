namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>What has become of each stage of a selection.</summary>
internal static class AfoStages
{
    /// <summary>Oldest first; of one day, by their order.</summary>
    public static IReadOnlyList<AfoStep> InOrder(IEnumerable<AfoStep> steps) => [.. steps.OrderBy(each => each.On).ThenBy(Rank).ThenBy(each => each.Step, StringComparer.Ordinal)];

    /// <summary>The last that is on record of a stage: it may have been held more than once.</summary>
    public static AfoStep? LastOf(this IReadOnlyList<AfoStep> inOrder, string stage) => inOrder.LastOrDefault(each => each.Stage == stage);

    /// <summary>The stages that can be held next: those that are not passed. One left out can be made good.</summary>
    public static IReadOnlyList<string> Open(IReadOnlyList<AfoStep> inOrder) => [.. AfoStep.Stages.Codes.Where(stage => inOrder.LastOf(stage)?.Result != AfoStep.Passed)];

    /// <summary>The stages before one that are neither passed nor left out.</summary>
    public static IReadOnlyList<string> Missing(string stage, IReadOnlyList<AfoStep> inOrder) =>
        [.. AfoStep.Stages.Codes.Take(Math.Max(0, AfoStep.Stages.Rank(stage))).Where(each => inOrder.LastOf(each)?.IsBehind != true)];

    public static int Rank(AfoStep step) => AfoStep.Stages.Rank(step.Stage);
}
