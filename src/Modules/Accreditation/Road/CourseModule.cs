using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>A module of the course on somebody's road to a role, and whether they passed it.</summary>
internal sealed record CourseModule : Fact
{
    /// <summary>The most characters that a module’s name is given here.</summary>
    public const int LongestName = 200;

    public string Step { get; init; } = "";

    /// <summary>Its place among the course's modules, from 1.</summary>
    public string Number { get; init; } = "";
    public string Officer { get; init; } = "";
    public string Module { get; init; } = "";
    public string Result { get; init; } = "";

    public static readonly Kind<CourseModule> Declaration = new("course_modules", "Accreditation", "module of a course", "modules of courses",
        each => $"{each.Module}, {AfoStep.Results.Words(each.Result).ToLowerInvariant()}",
        Column.To("road_steps", "step", "Stage").Key(),
        Column.Id("number", "Number").Key(),
        Column.Officer("officer", "Officer").Required(),
        Column.Text("module", "Module").Required(),
        Column.Code("result", AfoStep.Results, "Result").Required())
    { Parent = "step", Scope = "officer", HasOwnPages = true, StandsAlone = true };
}
