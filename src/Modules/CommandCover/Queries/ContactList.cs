using ArmedPolicingGov.CommandCover.Contacts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>How those on a region's rota are reached; the view log learns whose contacts were looked at.</summary>
internal sealed class ContactList(FactsContext facts, OfficerNames names, ViewLog viewed)
{
    private IReadOnlyDictionary<string, RotaContact> all = new Dictionary<string, RotaContact>(StringComparer.Ordinal);

    /// <summary>Looks up the contacts of officers, and the names of those whose own record is not the reader's to see.</summary>
    public async Task LoadAsync(string region, IEnumerable<string> officers, CancellationToken cancel)
    {
        var wanted = officers.Distinct(StringComparer.Ordinal).ToList();
        all = await facts.Set<RotaContact>().Where(each => each.Region == region && wanted.Contains(each.Officer)).ToDictionaryAsync(each => each.Officer, StringComparer.Ordinal, cancel);
        await names.LoadAsync(wanted, cancel);
        foreach (var each in all.Values) names.Learn(each.Officer, each.Name);
        viewed.Saw(RotaContact.Declaration.Name, all.Values.Select(RotaContact.Declaration.KeyOf));
    }

    public RotaContact? Of(string officer) => all.GetValueOrDefault(officer);
}
