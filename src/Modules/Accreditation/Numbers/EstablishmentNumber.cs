using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Numbers;

/// <summary>How many commanders in a role, of a rank or of any, a force needs by its yearly APSTRA, from a day on. What the APSTRA says beyond the number is not stored.</summary>
internal sealed record EstablishmentNumber : Fact
{
    public string Force { get; init; } = "";
    public string Role { get; init; } = "";
    public string? Rank { get; init; }
    public DateOnly From { get; init; }
    public string Required { get; init; } = "";
    public string Reason { get; init; } = "";
    public string Approval { get; init; } = "";

    public static readonly Kind<EstablishmentNumber> Declaration = new("establishment_numbers", "Accreditation", "required number of commanders", "required numbers of commanders",
        each => $"{Codes.CommandRole.Words(each.Role)}, {each.Force}, {LondonTime.Format(each.From)}",
        Column.Force("force", "Force").Key(),
        Column.Code("role", Codes.CommandRole, "Role").Key(),
        Column.Code("rank", Codes.Rank, "Rank").BlankableKey(),
        Column.Date("from", "From").Key(),
        Column.Text("required", "Number required").Required(),
        Column.Text("reason", "Reason").Required(),
        Column.Text("approval", "Who approved it, and the reference").Required())
    { Scope = "force", HasOwnPages = true };
}
