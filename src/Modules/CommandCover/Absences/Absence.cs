using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Absences;

/// <summary>Days on which a commander is away: they may be in date, and yet nobody can count on them.</summary>
internal sealed record Absence : Fact
{
    public string Id { get; init; } = "";
    public string Officer { get; init; } = "";
    public string Kind { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }

    public static readonly Vocabulary Kinds = new("kind of absence",
        ("leave", "On leave"), ("sickness", "Off sick"), ("course", "On a course"), ("other", "Away for another reason"));

    public static readonly Kind<Absence> Declaration = new("absences", "CommandCover", "absence", "absences",
        each => $"{Kinds.Words(each.Kind)}, {each.Officer}, {LondonTime.Format(each.From)}",
        Column.Id("absence", "Reference").Key(),
        Column.Officer("officer", "Officer").Required(),
        Column.Code("kind", Kinds, "Why they are away").Required(),
        Column.Date("from", "From").Required(),
        Column.Date("to", "Until").WithHint("The first day on which they are back"))
    { Scope = "officer", HasOwnPages = true, NotBefore = [("to", "from")] };

    /// <summary>True on a day on which they are away.</summary>
    public bool IsAwayOn(DateOnly day) => day.IsWithin(From, To);
}
