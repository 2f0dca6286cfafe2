using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.SigningIn;

/// <summary>Which officer somebody is who signs in, so that they see their own records as their own. It gives nobody a right.</summary>
internal sealed record OfficerSignIn : Fact
{
    public string SignIn { get; init; } = "";
    public string Officer { get; init; } = "";

    /// <summary>What they sign in as.</summary>
    public string Person { get; init; } = "";
    public DateOnly From { get; init; }
    public DateOnly? To { get; init; }

    public static readonly Kind<OfficerSignIn> Declaration = new("officer_sign_ins", "Accreditation", "officer’s sign-in", "officers’ sign-ins",
        each => $"{each.Officer}, from {LondonTime.Format(each.From)}",
        Column.Id("sign_in", "Reference").Key(),
        Column.Officer("officer", "Officer").Required(),
        Column.Text("person", "Signs in as").Required().Personal(),
        Column.Date("from", "From").Required(),
        Column.Date("to", "Until").WithHint("The first day on which they no longer did"))
    { Scope = "officer", HasOwnPages = true, NotBefore = [("to", "from")] };

    public bool HoldsOn(DateOnly day) => day.IsWithin(From, To);
}
