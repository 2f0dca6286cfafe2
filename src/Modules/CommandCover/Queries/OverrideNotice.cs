using System.Globalization;
using ArmedPolicingGov.CommandCover.Overrides;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>Tells whoever may decide an override, where they start, that somebody else waits for it.</summary>
/// <param name="desk">Opened for them only: it costs a connection.</param>
/// <param name="facts">The same.</param>
internal sealed class OverrideNotice(Lazy<RotaDesk> desk, Lazy<FactsContext> facts) : IStartNotice
{
    public async Task<IReadOnlyList<StartNotice>> ForAsync(Person person, CancellationToken cancel)
    {
        if (person.Role != Roles.RegionalLead) return [];
        var rota = desk.Value;
        var (regions, now) = (rota.Regions.Where(region => rota.MayRecord(RotaOverride.Declaration, region)).ToList(), rota.Now);
        var waiting = await facts.Value.Set<RotaOverride>()
            .Where(each => regions.Contains(each.Region) && each.State == RotaOverride.Asked && each.AskedBy != person.Id && each.To > now).OrderBy(each => each.From).ToListAsync(cancel);
        return [.. waiting.GroupBy(each => each.Region, StringComparer.Ordinal).Select(each => Of(each.Key, [.. each]))];
    }

    private static StartNotice Of(string region, IReadOnlyList<RotaOverride> waiting)
    {
        var count = waiting.Count == 1 ? "One waits" : string.Create(CultureInfo.InvariantCulture, $"{waiting.Count} wait, the first");
        return new StartNotice("An override of the rota waits for a second person", $"{count} for {Codes.SpecialistRole.Words(waiting[0].Role)} from {LondonClock.DateAndTime(waiting[0].From)}.", Urls.Of(Urls.Overrides, region), true);
    }
}
