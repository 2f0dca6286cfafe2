using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Web;

/// <summary>Officers' names in the reader's scope; the view log learns whose were looked at. Scoped to the request.</summary>
public sealed class OfficerNames(IFindFacts find, ViewLog viewed)
{
    private IReadOnlyDictionary<string, string> known = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Looks up the names of officers, by their identifiers.</summary>
    public async Task LoadAsync(IEnumerable<string> officers, CancellationToken cancel)
    {
        var wanted = officers.Distinct(StringComparer.Ordinal).ToList();
        known = await find.LabelsAsync(Officer.Declaration, wanted, cancel);
        viewed.Saw(Officer.Declaration.Name, wanted);
    }

    /// <summary>The name with the number; the identifier alone where no name is known, or it is not the reader's to know.</summary>
    public string Of(string officer) => known.GetValueOrDefault(officer, officer);
}
