using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Writing;

namespace ArmedPolicingGov.Access.SigningIn;

/// <summary>An invented person as whom anybody on this machine may sign in, in the default set-up.</summary>
/// <param name="Area">A force, a region or <c>national</c>.</param>
internal sealed record Persona(string Id, string Name, string Role, string Area)
{
    public string RoleWords => Roles.All.Words(Role);

    /// <summary>The person that this persona is on a day: what they may read and write follows from role and area.</summary>
    public Person On(DateOnly day, Reference reference) => new(Id, Name, Role, Reads(day, reference), Writes(day, reference));

    private List<string> Reads(DateOnly day, Reference reference) => Role switch
    {
        Roles.Inspector or Roles.NationalLead or Roles.Administrator => [.. Scopes.All(reference)],
        Roles.RegionalLead => [.. Region(day, reference), Reference.National],
        _ => [Scopes.Force(Area), Scopes.Region(reference.RegionOf(Area, day)), Reference.National],
    };

    private List<string> Writes(DateOnly day, Reference reference) => Role switch
    {
        Roles.Commissioner or Roles.Inspector => [],
        Roles.NationalLead or Roles.Administrator => [.. Scopes.All(reference)],
        Roles.RegionalLead => [.. Region(day, reference)],
        _ => [Scopes.Force(Area)],
    };

    private IEnumerable<string> Region(DateOnly day, Reference reference) => reference.ForcesOf(Area, day).Select(Scopes.Force).Prepend(Scopes.Region(Area));
}
