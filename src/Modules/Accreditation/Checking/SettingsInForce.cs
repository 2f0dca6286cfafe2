using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Checking;

/// <summary>Reads what was set, once for a request.</summary>
internal sealed class SettingsInForce(FactsContext facts, Reference reference, IReadActingRanks acting, Person person) : IAskForRanks
{
    private SettingBook? book;

    public async Task<SettingBook> BookAsync(CancellationToken cancel) => book ??= new SettingBook([.. await facts.Set<Setting>().ToListAsync(cancel), .. await facts.Set<LocalSetting>().ToListAsync(cancel)], reference);

    public async Task<RanksAsked> LoadAsync(CancellationToken cancel)
    {
        IReadOnlyList<RankAsked> asked = [.. (await BookAsync(cancel)).Ranks];
        return asked.Count == 0 ? RanksAsked.Nothing : new RanksAsked(asked, asked.Any(each => each.ActingCounts) ? await acting.AllAsync(cancel) : [], [.. person.Reads]);
    }
}
