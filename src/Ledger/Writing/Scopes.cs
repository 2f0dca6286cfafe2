using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>Whose records there are: <c>force/…</c>, <c>region/…</c> and <c>national</c>.</summary>
public static class Scopes
{
    public static string Force(string id) => $"force/{id}";

    public static string Region(string id) => $"region/{id}";

    public static IReadOnlyList<string> All(Reference reference) =>
        [.. reference.Forces.Select(Force), .. reference.Regions.Select(Region), Reference.National];
}
