using ArmedPolicingGov.Accreditation.SigningIn;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>Tells a commander, where they start, until when they are in date.</summary>
/// <param name="facts">Opened for commanders only: it costs a connection.</param>
internal sealed class CurrencyNotice(Lazy<FactsContext> facts, IReadFactBooks books, Store store, TimeProvider clock) : IStartNotice
{
    public async Task<IReadOnlyList<StartNotice>> ForAsync(Person person, CancellationToken cancel)
    {
        if (person.Role != Roles.FirearmsCommander) return [];
        var today = store.Today(clock);
        if (await SignIns.OfPersonAsync(facts.Value, person.Id, today, cancel) is not { } own) return [];
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        var roles = RoleCurrency.OfOfficer(book, own.Officer, today).Where(each => !each.IsOver).ToList();
        var isPressing = roles.Any(each => each.LapsesOn is not { } lapses || Roster.Pressing(lapses, today) <= Standing.Within30Days) || book.OpenDuties(own.Officer, today).Any(duty => duty.By < today);
        return roles.Count == 0 ? [] : [new StartNotice("My currency", string.Join(' ', roles.Select(role => $"{CurrencyWords.Sentence(role)}.")), Urls.Mine, isPressing)];
    }
}
