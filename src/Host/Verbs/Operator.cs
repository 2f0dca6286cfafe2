using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Writing;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Whoever runs a verb on this machine: entitled to everything that its stores hold.</summary>
internal static class Operator
{
    public static Person Of(Reference reference)
    {
        var scopes = Scopes.All(reference);
        return new Person($"operator/{Environment.UserName}", "", Roles.Operator, scopes, scopes);
    }
}
