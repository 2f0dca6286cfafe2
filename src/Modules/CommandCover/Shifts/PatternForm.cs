using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.CommandCover.Shifts;

/// <summary>What is asked about a pattern, and how it is read.</summary>
internal static class PatternForm
{
    public const string Reference = "reference";
    public const string Way = "way";
    public const string Weekly = "weekly";
    public const string Copy = "copy";
    public const string First = "first";
    public const string Last = "last";
    public const string Week = "week";
    public const string Until = "until";
    public const string LeaveOut = "leave-out";
    public const string Ask = "ask";

    private const int MostDays = 184;
    public const int EarliestYear = 1900;
    public const int LatestYear = 9000;

    /// <summary>Monday first.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>What the fields of a day's lines are told apart by: a day and a night, or two halves of a day.</summary>
    public static readonly IReadOnlyList<string> Lines = ["", "second-"];

    /// <summary>A field of a line of a role and weekday: <c>officer</c>, <c>from</c> or <c>to</c>.</summary>
    /// <param name="line">One of <see cref="Lines"/>.</param>
    public static string Field(string role, DayOfWeek day, string line, string what) => $"{role}-{day.ToString().ToLowerInvariant()}-{line}{what}";

    /// <summary>The days that a pattern is to fill, or null, with what is wrong said of them.</summary>
    public static Days? DaysOf(Typed typed, Problems problems)
    {
        var isCopy = typed[Way] == Copy;
        if (!isCopy && typed[Way] != Weekly) problems.Add(Way, "Choose how to fill the weeks");
        if (problems.Any) return null;
        var (firstField, lastField) = isCopy ? (Week, Until) : (First, Last);
        var hasFirst = typed.Date(firstField).TryRead(isCopy ? "The day of the week to copy" : "The first day", firstField, problems, out var first);
        if (!typed.Date(lastField).TryRead("The last day", lastField, problems, out var last) || !hasFirst) return null;
        var begins = isCopy && first!.Value.Year is >= EarliestYear and <= LatestYear ? Monday(first.Value).AddDays(7) : first!.Value;
        if (begins.Year is < EarliestYear or > LatestYear) problems.Add(firstField, "The first day must lie in a year that is possible");
        else if (last < begins) problems.Add(lastField, isCopy ? "The last day must lie in a later week than the one to copy" : "The last day must not lie before the first");
        else if (last.Value.DayNumber - begins.DayNumber >= MostDays) problems.Add(lastField, "Fill at most half a year at once");
        else return new Days(begins, last.Value);
        return null;
    }

    /// <summary>What the lines of a weekly pattern ask for, day by day.</summary>
    public static IReadOnlyList<Wish> Weeks(Typed typed, Days days, Problems problems)
    {
        var specialism = CadreMember.Specialisms.Has(typed[ShiftForm.Specialism]) ? typed[ShiftForm.Specialism] : null;
        var duty = typed.Code(ShiftForm.Duty, ShiftDetail.Duties, "Choose whether they are on duty or on call", problems);
        var detail = new ShiftDetail { Specialism = specialism, Duty = duty, CoverFrom = "own-force" };
        var lines = Codes.SpecialistRole.Codes.SelectMany(role => Days.SelectMany(day => Lines.Select(line => Line(typed, role, day, line, detail, problems)))).OfType<(DayOfWeek Day, Wish Wish)>().ToLookup(each => each.Day, each => each.Wish);
        if (lines.Count == 0 && !problems.Any) problems.Add(Field(Codes.SpecialistRole.Codes[0], DayOfWeek.Monday, Lines[0], "officer"), "Choose somebody for at least one day of the week");
        var wishes = new List<Wish>();
        for (var day = days.First; day <= days.Last; day = day.AddDays(1))
        {
            var ahead = TimeSpan.FromDays(day.DayNumber);
            wishes.AddRange(lines[day.DayOfWeek].Select(line => line with { From = line.From + ahead, To = line.To + ahead }));
        }

        return wishes;
    }

    /// <summary>What copies of a week's shifts come to in the weeks up to a day, at the same times of the clock.</summary>
    /// <param name="week">The Monday of the week that is copied.</param>
    public static IReadOnlyList<Wish> Copies(IEnumerable<(Shift Shift, ShiftDetail? Detail)> shifts, DateOnly week, DateOnly until)
    {
        var all = shifts.ToList();
        var wishes = new List<Wish>();
        for (var weeks = 1; week.AddDays(7 * weeks) <= until; weeks++)
        {
            var ahead = TimeSpan.FromDays(7 * weeks);
            wishes.AddRange(all.Select(each => new Wish(each.Shift.Role, each.Shift.Officer, Clock(each.Shift.From) + ahead, Clock(Stint.EndOf(each.Shift)) + ahead,
                each.Detail is { } detail ? detail with { Afterwards = null } : new ShiftDetail { Duty = "on-duty", CoverFrom = "own-force" })).Where(wish => DateOnly.FromDateTime(wish.From) <= until));
        }

        return wishes;
    }

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    // A line is read as of the first day that there is, and moved to each day of the period.
    private static (DayOfWeek Day, Wish Wish)? Line(Typed typed, string role, DayOfWeek day, string line, ShiftDetail detail, Problems problems)
    {
        var (who, first, last) = (Field(role, day, line, "officer"), Field(role, day, line, "from"), Field(role, day, line, "to"));
        if (typed[who].Length == 0 && typed[first].Length == 0 && typed[last].Length == 0) return null;
        var which = line == Lines[0] ? "" : "the second shift of ";
        if (typed[who].Length == 0) problems.Add(who, $"Choose who takes {which}{day}s as {Codes.SpecialistRole.Words(role)}, or leave the line blank");
        var (begins, ends) = (Time(typed, first, $"The start {(which.Length == 0 ? "on " : $"of {which}")}{day}s", problems), Time(typed, last, $"The end {(which.Length == 0 ? "on " : $"of {which}")}{day}s", problems));
        if (typed[who].Length == 0 || begins is not { } start || ends is not { } end) return null;
        var origin = DateOnly.MinValue.ToDateTime(TimeOnly.MinValue);
        return (day, new Wish(role, typed[who], origin + start.ToTimeSpan(), origin + end.ToTimeSpan() + TimeSpan.FromDays(end > start ? 0 : 1), detail));
    }

    private static TimeOnly? Time(Typed typed, string field, string what, Problems problems)
    {
        if (TimeText.TryRead(typed[field], out var time)) return time;
        problems.Add(field, $"{what} must be a real time, like 18:05");
        return null;
    }

    private static DateTime Clock(DateTimeOffset instant) => LondonTime.Local(instant).DateTime;
}
