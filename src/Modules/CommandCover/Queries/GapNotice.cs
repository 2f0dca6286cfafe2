using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>Tells whoever keeps a region's rota, where they start, that nobody covers at some time of the next fortnight.</summary>
/// <param name="desk">Opened for them only: it costs a connection.</param>
internal sealed class GapNotice(Lazy<RotaDesk> desk, IReadFactBooks books) : IStartNotice
{
    private const int Days = 14;

    public async Task<IReadOnlyList<StartNotice>> ForAsync(Person person, CancellationToken cancel)
    {
        if (person.Role != Roles.RegionalLead) return [];
        var rota = desk.Value;
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        var ahead = new Stretch(LondonTime.StartOf(rota.Today), LondonTime.EndOf(rota.Today.AddDays(Days - 1)));
        return [.. rota.Regions.Where(region => rota.MayRecord(Shift.Declaration, region)).Select(region => Of(book, region, ahead, rota.Today)).OfType<StartNotice>()];
    }

    private static StartNotice? Of(FactBook book, string region, Stretch ahead, DateOnly today)
    {
        var gaps = Codes.SpecialistRole.Codes.SelectMany(role => book.GapsInCover(region, role, ahead, today).Select(gap => (Role: role, gap.From))).OrderBy(gap => gap.From).ToList();
        if (gaps is not [var first, ..]) return null;
        var count = gaps.Count == 1 ? "One gap" : string.Create(CultureInfo.InvariantCulture, $"{gaps.Count} gaps, the first");
        return new StartNotice($"Nobody covers at some time of the next {Days} days", $"{count} from {LondonClock.DateAndTime(first.From)}: {Codes.SpecialistRole.Words(first.Role)}.", Urls.Over(region, ahead), true);
    }
}
