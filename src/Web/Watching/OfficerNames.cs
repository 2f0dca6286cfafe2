using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Web;

/// <summary>Officers' names in the reader's scope; the view log learns whose were looked at. Scoped to the request.</summary>
public sealed class OfficerNames(IFindFacts find, ViewLog viewed)
{
    private readonly Dictionary<string, string> told = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, string> known = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Looks up the names of officers, by their identifiers.</summary>
    public async Task LoadAsync(IEnumerable<string> officers, CancellationToken cancel)
    {
        var wanted = officers.Distinct(StringComparer.Ordinal).ToList();
        known = await find.LabelsAsync(Officer.Declaration, wanted, cancel);
        viewed.Saw(Officer.Declaration.Name, wanted);
    }

    /// <summary>A name that another record tells the reader, for an officer whose own is not theirs to see.</summary>
    public void Learn(string officer, string name) => told[officer] = $"{name} ({officer})";

    /// <summary>The name with the number; the identifier alone where no name is known, or it is not the reader's to know.</summary>
    public string Of(string officer) => known.GetValueOrDefault(officer) ?? told.GetValueOrDefault(officer, officer);
}
