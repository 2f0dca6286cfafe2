using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Organisation.Forms;

/// <summary>How the module's forms read what was typed, beyond what every form does.</summary>
internal static class Answers
{
    /// <summary>A day that may be left blank; null where it is, or is none, which is said.</summary>
    public static DateOnly? OptionalDay(this Typed typed, string field, string what, Problems problems)
    {
        if (typed.Date(field).IsEmpty) return null;
        typed.Date(field).TryRead(what, field, problems, out var day);
        return day;
    }

    /// <summary>Any day, of the past or to come; null where it is none, which is said.</summary>
    public static DateOnly? AnyDay(this Typed typed, string field, string what, Problems problems)
    {
        typed.Date(field).TryRead(what, field, problems, out var day);
        return day;
    }

    /// <summary>The same with a date that is on record, where one is.</summary>
    public static Typed WithKnown(this Typed typed, string field, DateOnly? day) => day is { } known ? typed.WithDefault(field, known) : typed;
}
