using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>Answers the questions of a stage as an instructor does.</summary>
internal static class Roads
{
    /// <summary>The page of somebody’s road to a role.</summary>
    public static string Of(string officer, string role) => $"/commanders/road/of/{officer}?role={role}";

    public static string StagePath(string officer, string role, string stage) => $"/commanders/road/stage?officer={Uri.EscapeDataString(officer)}&role={role}&stage={stage}";

    /// <summary>The form of a stage with its own questions answered, held on a day of March 2026.</summary>
    public static async Task<Answer> AskedAsync(this Visitor visitor, string officer, string role, string stage, string result = "passed")
    {
        var form = await visitor.GetAsync(StagePath(officer, role, stage));
        return stage switch
        {
            "selection" => form.Tick("route", ["application"]).Tick("result", [result]),
            "course" => form.Tick("result", [result]),
            "adviser-session" => form.Tick("footage-watched", ["yes"]).Tick("options", ["yes"]),
            _ => form,
        };
    }

    /// <summary>Records a stage, and looks a signature over first.</summary>
    public static async Task<Answer> HoldAsync(this Visitor visitor, string officer, string role, string stage, string day, string result = "passed", params (string Field, string Value)[] answers)
    {
        var given = new[] { ("on.Day", day), ("provider", "The College of Policing") }.Concat(Answers(stage)).Concat(answers).GroupBy(each => each.Item1, StringComparer.Ordinal).Select(each => each.Last()).ToArray();
        var form = await visitor.AskedAsync(officer, role, stage, result);
        if (stage != "sign-off") return await visitor.PressAsync(form, "Record the stage", given);
        return await visitor.PressAsync(await visitor.PressAsync(form, "Continue", given), "Record the sign-off");
    }

    public static (string Field, string Value)[] Answers(string stage) => stage switch
    {
        "selection" => [("version", "Criteria 2")],
        "course" => [("version", "Curriculum 4"), ("modules", "Command\nSpontaneous and planned")],
        "adviser-session" => [("footage", "Market Street, 2024")],
        "mentored" => [("times", "4")],
        _ => [],
    };
}
