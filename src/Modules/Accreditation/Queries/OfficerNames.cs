using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>Officers' names in the reader's scope; the view log learns whose were looked at.</summary>
internal sealed class OfficerNames(IFindFacts find, ViewLog viewed)
{
    private IReadOnlyDictionary<string, string> known = new Dictionary<string, string>(StringComparer.Ordinal);

    public async Task LoadAsync(IEnumerable<string> officers, CancellationToken cancel)
    {
        var wanted = officers.Distinct(StringComparer.Ordinal).ToList();
        known = await find.LabelsAsync(Officer.Declaration, wanted, cancel);
        viewed.Saw(Officer.Declaration.Name, wanted);
    }

    /// <summary>The name with the number, or the identifier alone where no name is known.</summary>
    public string Of(string officer) => known.GetValueOrDefault(officer, officer);
}
