using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Numbers;

/// <summary>How many commanders or armed officers in a role, of a rank or of any, a force needs by its yearly APSTRA, from a day on. What the APSTRA says beyond the number is not stored.</summary>
internal sealed record EstablishmentNumber : Fact
{
    public string Force { get; init; } = "";
    public string Role { get; init; } = "";
    public string? Rank { get; init; }
    public DateOnly From { get; init; }
    public string Required { get; init; } = "";
    public string Reason { get; init; } = "";
    public string Approval { get; init; } = "";

    /// <summary>The four roles that the rules know, and the three of armed officers.</summary>
    public static readonly Vocabulary Roles = new("role that a number is required of",
        [.. Codes.CommandRole.Codes.Select(code => (code, Codes.CommandRole.Words(code))), .. AfoEvent.Roles.Codes.Select(code => (code, AfoEvent.Roles.Words(code)))]);

    public static readonly Kind<EstablishmentNumber> Declaration = new("establishment_numbers", "Accreditation", "required number of commanders or armed officers", "required numbers of commanders and armed officers",
        each => $"{Roles.Words(each.Role)}, {each.Force}, {LondonTime.Format(each.From)}",
        Column.Force("force", "Force").Key(),
        Column.Code("role", Roles, "Role").Key(),
        Column.Code("rank", Codes.Rank, "Rank").BlankableKey(),
        Column.Date("from", "From").Key(),
        Column.Text("required", "Number required").Required(),
        Column.Text("reason", "Reason").Required(),
        Column.Text("approval", "Who approved it, and the reference").Required())
    { Scope = "force", HasOwnPages = true, StandsAlone = true };
}
