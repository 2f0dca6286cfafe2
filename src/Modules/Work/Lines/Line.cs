using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Work.Lines;

/// <summary>How pressing a line is, the most pressing first.</summary>
internal enum Urgency
{
    Now,
    Within30Days,
    Within60Days,
    Within90Days,
}

/// <summary>Something that waits for somebody.</summary>
/// <param name="Of">What the rules say of it, or will.</param>
/// <param name="Words">The same in words.</param>
/// <param name="On">The day on which it comes due or came due; null where there is none.</param>
/// <param name="Urgency">How pressing it is.</param>
internal sealed record Line(Shortcoming Of, ShortcomingWords Words, DateOnly? On, Urgency Urgency)
{
    /// <summary>Is so today, and not only to come.</summary>
    public bool IsNow => Urgency == Urgency.Now;

    public string Heading => Urgency switch
    {
        Urgency.Now => "Overdue or missing",
        Urgency.Within30Days => "Due in the next 30 days",
        Urgency.Within60Days => "Due in 31 to 60 days",
        _ => "Due in 61 to 90 days",
    };

    /// <summary>What is the matter, or will be: the rule's own words tell of a day that has come.</summary>
    public string What => IsNow || Of.Reason == RotaShifts.NotInDate ? Words.Why : Of.Reason == "no-cover" ? "The rota has nobody for the role who will be in date." : Words.Name;

    /// <summary>Where the act on it begins. Of a time that is over nobody is put on the rota without looking first.</summary>
    public string Href => IsPastGap ? Words.MendAt.Replace("/cover/shifts/new", "/cover/period", StringComparison.Ordinal) : Words.MendAt;

    /// <summary>What the act on it does: records something new, or corrects what there is.</summary>
    public string Deed => IsPastGap ? "See why nobody covered" : $"{(Words.MendAt.Split('?')[0].EndsWith("/new", StringComparison.Ordinal) ? "Record" : "Correct")} the {Words.Mends.One}";

    private bool IsPastGap => IsNow && Of is { Rule: "2-specialist-cover", Reason: "no-cover" };

    public static Urgency UrgencyOf(DateOnly on, DateOnly today) => (on.DayNumber - today.DayNumber) switch
    {
        <= 0 => Urgency.Now,
        <= 30 => Urgency.Within30Days,
        <= 60 => Urgency.Within60Days,
        _ => Urgency.Within90Days,
    };
}
