using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover;

/// <summary>The addresses of the module's pages.</summary>
internal static class Urls
{
    public const string Cover = "/cover";
    public const string Now = "/cover/now";

    /// <summary>The script that keeps a copy of <see cref="Now"/>.</summary>
    public const string Worker = "/cover/worker.js";

    public const string Period = "/cover/period";
    public const string Year = "/cover/year";

    public const string Shifts = "/cover/shifts";
    public const string NewShift = "/cover/shifts/new";
    public const string Pattern = "/cover/shifts/pattern";

    public const string Overrides = "/cover/overrides";

    public const string Absences = "/cover/absences";
    public const string NewAbsence = "/cover/absences/new";

    public const string Cadres = "/cover/cadres";
    public const string Contacts = "/cover/contacts";

    public const string NewMember = "/cover/cadres/new";

    /// <summary>Those that stand beside each other.</summary>
    public static IReadOnlyList<(string Href, string Text)> Pages { get; } =
        [(Cover, "Who covers"), (Now, "Now and next"), (Period, "Cover over a period"), (Year, "The year ahead"), (Shifts, "Rota"), (Overrides, "Overrides"), (Absences, "Leave and absence"), (Cadres, "Cadres"), (Contacts, "Contacts")];

    /// <summary>The same page for a region.</summary>
    public static string Of(string page, string region) => $"{page}?region={region}";

    /// <summary>Seven days of a region's rota.</summary>
    public static string Week(string region, DateOnly first) => $"{Of(Shifts, region)}&from={LondonTime.Format(first)}";

    /// <summary>The week of the rota in which a shift begins.</summary>
    public static string WeekOf(Shift shift) => Week(shift.Region, PatternForm.Monday(LondonTime.DayOf(shift.From)));

    /// <summary>The form for a shift that closes a gap.</summary>
    public static string Close(string region, string role, Stretch gap) => $"{NewShift}?region={region}&role={role}&{Times(gap)}";

    /// <summary>The page of a period.</summary>
    public static string Over(string region, Stretch period) => $"{Period}?region={region}&{Times(period)}";

    public static string Swap(string shift) => $"/cover/shifts/swap?shift={Uri.EscapeDataString(shift)}";

    public static string Move(string shift) => $"/cover/shifts/move?shift={Uri.EscapeDataString(shift)}";

    public static string TakeOff(string shift) => $"/cover/shifts/take-off?shift={Uri.EscapeDataString(shift)}";

    public static string Decide(string reference) => $"/cover/overrides/decide?override={Uri.EscapeDataString(reference)}";

    public static string TakeBack(string reference) => $"/cover/overrides/take-back?override={Uri.EscapeDataString(reference)}";

    public static string Contact(string region, string officer) => $"{Of("/cover/contacts/contact", region)}&officer={Uri.EscapeDataString(officer)}";

    public static string EndMembership(string member) => $"/cover/cadres/end?member={Uri.EscapeDataString(member)}";

    public static string EndAbsence(string absence) => $"/cover/absences/end?absence={Uri.EscapeDataString(absence)}";

    /// <summary>The page of an agreement, which is Organisation’s.</summary>
    public static string Agreement(string agreement) => $"/organisation/agreements/of/{agreement}";

    private static string Times(Stretch times) => $"from={Uri.EscapeDataString(LondonTime.Format(times.From))}&to={Uri.EscapeDataString(LondonTime.Format(times.To))}";
}
