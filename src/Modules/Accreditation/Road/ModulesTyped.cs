using System.Globalization;
using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>The modules of a course as somebody types them: those that were passed and those that were not, one on each line.</summary>
internal static class ModulesTyped
{
    private const int Most = 100;

    /// <summary>The modules of a course, the passed ones first; what is wrong with them goes to the problems.</summary>
    public static IReadOnlyList<CourseModule> Read(Typed typed, RoadStep course, Problems problems)
    {
        var (passed, failed) = (Lines(typed, RoadForm.Modules), Lines(typed, RoadForm.NotPassed));
        if (passed.Count + failed.Count == 0) problems.Add(RoadForm.Modules, "Enter the modules");
        if (passed.Count + failed.Count > Most) problems.Add(RoadForm.Modules, $"Enter {Most} modules or fewer");
        foreach (var (field, lines) in new[] { (RoadForm.Modules, passed), (RoadForm.NotPassed, failed) })
        {
            if (lines.FirstOrDefault(each => each.Length > CourseModule.LongestName) is { } longest)
                problems.Add(field, $"“{longest[..40]}…” is longer than {CourseModule.LongestName} characters. Write each module on a line of its own");
            if (lines.GroupBy(each => each, StringComparer.OrdinalIgnoreCase).FirstOrDefault(each => each.Count() > 1) is { } twice)
                problems.Add(field, $"“{twice.Key}” stands here twice. Remove one of them");
        }

        if (failed.FirstOrDefault(each => passed.Contains(each, StringComparer.OrdinalIgnoreCase)) is { } both)
            problems.Add(RoadForm.NotPassed, $"“{both}” stands among those passed as well. Leave it where it belongs");
        else if (failed.Count > 0 && course.Result == AfoStep.Passed)
            problems.Add(RoadForm.Result, $"“{failed[0]}” was not passed, so the course was not. Choose “{AfoStep.Results.Words(AfoStep.NotPassed)}”; when it has been passed, record the course again");
        return [.. passed.Select(each => (Module: each, Result: AfoStep.Passed)).Concat(failed.Select(each => (Module: each, Result: AfoStep.NotPassed)))
            .Select((each, index) => new CourseModule { Step = course.Step, Number = (index + 1).ToString(CultureInfo.InvariantCulture), Officer = course.Officer, Module = each.Module, Result = each.Result })];
    }

    private static List<string> Lines(Typed typed, string field) => [.. typed[field].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
