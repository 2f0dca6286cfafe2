using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Staging;

/// <summary>What has become of each stage of a road or a selection. A stage may have been held more than once.</summary>
internal static class HeldStages
{
    /// <summary>Oldest first; of one day, by their order, and of one stage what was not passed first.</summary>
    public static IReadOnlyList<T> InOrder<T>(this IEnumerable<T> held, Vocabulary stages) where T : class, IStage =>
        [.. held.OrderBy(each => each.On).ThenBy(each => stages.Rank(each.Stage)).ThenBy(each => each.IsPassed).ThenBy(each => each.Step, StringComparer.Ordinal)];

    /// <summary>The last that is on record of a stage.</summary>
    public static T? LastOf<T>(this IReadOnlyList<T> inOrder, string stage) where T : class, IStage => inOrder.LastOrDefault(each => each.Stage == stage);

    /// <summary>The stages that can be held next: those that are not passed. One left out can be made good.</summary>
    public static IReadOnlyList<string> Open<T>(this IReadOnlyList<T> inOrder, Vocabulary stages) where T : class, IStage =>
        [.. stages.Codes.Where(stage => inOrder.LastOf(stage)?.IsPassed != true)];

    /// <summary>The stages before one that are neither passed nor left out.</summary>
    public static IReadOnlyList<string> MissingBefore<T>(this IReadOnlyList<T> inOrder, string stage, Vocabulary stages) where T : class, IStage =>
        [.. stages.Codes.Take(Math.Max(0, stages.Rank(stage))).Where(each => inOrder.LastOf(each) is not { } last || (last.LeftOut is null && !last.IsPassed))];

    /// <summary>A stage that comes before one and was held after a day; null: none was.</summary>
    public static T? EarlierStageAfter<T>(this IReadOnlyList<T> inOrder, string stage, DateOnly day, Vocabulary stages) where T : class, IStage =>
        inOrder.FirstOrDefault(each => each.LeftOut is null && stages.Rank(each.Stage) < stages.Rank(stage) && each.On > day);
}
