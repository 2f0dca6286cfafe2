namespace ArmedPolicingGov.Web;

/// <summary>A date with a time of the clocks in London, as a form asks for it: the boxes of the date, the time, and which of two when the clocks showed it twice.</summary>
public static class Moments
{
    /// <summary>The field of the time.</summary>
    public static string Time(string field) => $"{field}.Time";

    /// <summary>The field that says which of two.</summary>
    public static string Which(string field) => $"{field}.Which";

    /// <summary>The instant that was typed, or null, with what is wrong said of it.</summary>
    /// <param name="what">Such as "The start".</param>
    public static DateTimeOffset? Moment(this Typed typed, string field, string what, Problems problems)
    {
        if (!typed.Date(field).TryRead(what, field, problems, out var day)) return null;
        if (!TimeText.TryRead(typed[Time(field)], out var time)) return Say(Time(field), $"{what} must have a real time, like 18:05");
        // Years beyond these are slips, and a calendar's own ends leave no room to reckon.
        if (day.Value.Year is < 1900 or > 9000) return Say(field, $"{what} must lie in a year that is possible");
        return (WallClock.Instants(day.Value, time), typed[Which(field)]) switch
        {
            ([], _) => Say(Time(field), $"{what} {WallClock.Skipped(day.Value)}"),
            ([var only], _) => only,
            ([var first, _], WallClock.First) => first,
            ([_, var second], WallClock.Second) => second,
            _ => Say(Which(field), $"{what} {WallClock.Doubled(day.Value)}"),
        };

        DateTimeOffset? Say(string at, string problem)
        {
            problems.Add(at, problem);
            return null;
        }
    }

    /// <summary>True when the clocks showed what was typed twice, so that the form has to ask which it was.</summary>
    public static bool IsDoubled(this Typed typed, string field) =>
        typed.Date(field).TryRead("", "", new Problems(), out var day) && day.Value.Year is >= 1900 and <= 9000
        && TimeText.TryRead(typed[Time(field)], out var time) && WallClock.Instants(day.Value, time).Count == 2;
}
