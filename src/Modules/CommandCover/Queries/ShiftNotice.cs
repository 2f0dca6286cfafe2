using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>Tells whoever keeps a region's rota, where they start, of somebody on it within a fortnight who is not in date for it any more, or away. What two people stood for they know.</summary>
/// <param name="desk">Opened for them only: it costs a connection.</param>
/// <param name="facts">The same.</param>
/// <param name="names">The same.</param>
internal sealed class ShiftNotice(Lazy<RotaDesk> desk, Lazy<FactsContext> facts, Lazy<OfficerNames> names) : IStartNotice
{
    private const int Days = 14;

    public async Task<IReadOnlyList<StartNotice>> ForAsync(Person person, CancellationToken cancel)
    {
        if (person.Role != Roles.RegionalLead) return [];
        var notices = new List<StartNotice>();
        foreach (var region in desk.Value.Regions.Where(region => desk.Value.MayRecord(Shift.Declaration, region)))
        {
            if (await OfAsync(region, cancel) is { } notice) notices.Add(notice);
        }

        return notices;
    }

    private async Task<StartNotice?> OfAsync(string region, CancellationToken cancel)
    {
        var rota = desk.Value;
        var ahead = new Stretch(rota.Now, LondonTime.EndOf(rota.Today.AddDays(Days - 1)));
        var shifts = await rota.ShiftsInAsync(region, ahead, cancel);
        if (shifts.Count == 0) return null;
        var book = await rota.LoadAsync(rota.Today, rota.Today.AddDays(Days - 1), cancel);
        var overrides = await OverridesOf.LoadAsync(facts.Value, shifts.Select(each => each.Id), names.Value, cancel);
        var found = shifts.Where(each => overrides[each] is null && IsInVain(book, each, ahead, rota.Today)).OrderBy(each => each.From).ToList();
        if (found is not [var first, ..]) return null;
        var count = found.Count == 1 ? "One shift" : string.Create(CultureInfo.InvariantCulture, $"{found.Count} shifts, the first");
        return new StartNotice($"Somebody on the rota of the next {Days} days is not in date for it, or away",
            $"{count} from {LondonClock.DateAndTime(first.From)}: {Codes.SpecialistRole.Words(first.Role)}.", Urls.WeekOf(first), true);
    }

    private static bool IsInVain(RotaBook rota, Shift shift, Stretch ahead, DateOnly today) =>
        rota.Book.UncountedOf([shift], ahead, today).Any(each => each.Reason == "not-in-date")
        || rota.Absences[shift.Officer].Any(each => Stretches.Common(Stretches.OfDays(each.From, each.To), new Stretch(shift.From > ahead.From ? shift.From : ahead.From, Stint.EndOf(shift))) is not null);
}
