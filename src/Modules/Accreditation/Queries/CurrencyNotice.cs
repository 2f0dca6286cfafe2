using ArmedPolicingGov.Accreditation.SigningIn;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>Tells a commander, where they start, until when they are in date, and how much falls due.</summary>
/// <param name="facts">Opened for commanders only: it costs a connection.</param>
/// <param name="dues">The same.</param>
internal sealed class CurrencyNotice(Lazy<FactsContext> facts, Lazy<DueSoon> dues, IReadFactBooks books, Store store, TimeProvider clock) : IStartNotice
{
    public async Task<IReadOnlyList<StartNotice>> ForAsync(Person person, CancellationToken cancel)
    {
        if (person.Role != Roles.FirearmsCommander) return [];
        var today = store.Today(clock);
        if (await SignIns.OfPersonAsync(facts.Value, person.Id, today, cancel) is not { } own) return [];
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        var roles = RoleCurrency.OfOfficer(book, own.Officer, today).Where(each => !each.IsOver).ToList();
        if (roles.Count == 0) return [];
        var due = (await dues.Value.OfOfficerAsync(book, own.Officer, today, cancel)).ToLookup(each => each.StandingOn(today));
        var (overdue, soon) = (due[Standing.Overdue].Count(), due[Standing.Within30Days].Count());
        var isPressing = overdue + soon > 0 || roles.Any(each => each.LapsesOn is null);
        return [new StartNotice("My currency", string.Join(' ', [.. roles.Select(role => $"{CurrencyWords.Sentence(role)}."), .. Counted(overdue, "is overdue", "are overdue"), .. Counted(soon, "falls due in the next 30 days", "fall due in the next 30 days")]), Urls.Mine, isPressing)];
    }

    private static IEnumerable<string> Counted(int count, string one, string many) => count switch { 0 => [], 1 => [$"One thing {one}."], _ => [$"{count} things {many}."] };
}
