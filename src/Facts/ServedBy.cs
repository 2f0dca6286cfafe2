namespace ArmedPolicingGov.Facts;

/// <summary>What a force does not hold itself since another force holds it. No rule reads it: the other's result is shown beside, and each keeps its own.</summary>
public sealed record ServedBy : Fact
{
    public string Served { get; init; } = "";
    public string Force { get; init; } = "";

    /// <summary>A code of <see cref="Holdings"/>.</summary>
    public string What { get; init; } = "";
    public string HeldBy { get; init; } = "";
    public DateOnly From { get; init; }

    /// <summary>The first day on which it does not hold any more.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The reference of the agreement behind it.</summary>
    public string? Agreement { get; init; }

    public static readonly Vocabulary Holdings = new("what another force holds",
        ("vehicles", "Vehicles"), ("armouries", "Armouries"), ("commanders", "Specialist commanders"));

    public static readonly Kind<ServedBy> Declaration = new("served_by", "Organisation", "holding by another force", "holdings by other forces",
        each => $"{each.Force}, {Holdings.Words(each.What)}, {each.HeldBy}",
        Column.Id("served", "Reference").Key(),
        Column.Force("force", "Force").Required(),
        Column.Code("what", Holdings, "What").Required(),
        Column.Force("held_by", "Held by").Required(),
        Column.Date("from", "From").Required(),
        Column.Date("to", "Until").WithHint("The first day on which it does not hold any more"),
        Column.To("agreements", "agreement", "Agreement"))
    { Scope = "force", HasOwnPages = true, NotBefore = [("to", "from")] };

    public static readonly FactCheck IsAnother = FactCheck.Of(Declaration, each => each.Force == each.HeldBy
        ? [new Fault("", null, "held_by", each.HeldBy, "A force that holds it itself is served by no other", "Name the other force")]
        : []);

    public bool HoldsOn(DateOnly day) => day.IsWithin(From, To);
}
