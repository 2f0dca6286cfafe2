using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Contacts;

/// <summary>
/// Under what name somebody stands on a region's rota, and how they are reached. It is the region's record, so that each of its
/// control rooms can call whoever covers: the officer's own record is for their force to see.
/// </summary>
internal sealed record RotaContact : Fact
{
    public string Region { get; init; } = "";
    public string Officer { get; init; } = "";
    public string Name { get; init; } = "";
    public string Reach { get; init; } = "";

    public static readonly Kind<RotaContact> Declaration = new("rota_contacts", "CommandCover", "contact on the rota", "contacts on the rota",
        each => $"{each.Officer}, {each.Region}",
        Column.Region("region", "Region").Key(),
        Column.Officer("officer", "Officer").Key(),
        Column.Text("name", "Name on the rota").Required().Personal(),
        Column.Text("reach", "How to reach them").Required().Personal())
    { Scope = "region", HasOwnPages = true };

    /// <summary>The number to dial, where that is all that it says; else null.</summary>
    public string? Number => Reach.All(each => char.IsAsciiDigit(each) || each is ' ' or '+') && Reach.Any(char.IsAsciiDigit) ? Reach.Replace(" ", "", StringComparison.Ordinal) : null;
}
