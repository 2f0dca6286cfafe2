using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>Tells a chief firearms instructor, where they start, how many TFCs are to take active command in an ARV session soon.</summary>
/// <param name="dues">Opened for instructors only: it costs a connection.</param>
internal sealed class ArvNotice(Lazy<DueSoon> dues, IReadFactBooks books, ForcesInSight forces, Store store, TimeProvider clock) : IStartNotice
{
    public async Task<IReadOnlyList<StartNotice>> ForAsync(Person person, CancellationToken cancel)
    {
        if (person.Role != Roles.ChiefFirearmsInstructor || forces.Recording(null) is not { } force) return [];
        var today = store.Today(clock);
        var all = await dues.Value.SessionsAsync((await books.AsKnownAsync(null, Clock.System, cancel)).Book, force, today, cancel);
        var overdue = all.Count(each => each.StandingOn(today) == Standing.Overdue);
        var soon = all.Count(each => each.StandingOn(today) == Standing.Within30Days);
        var missing = all.Count(each => each.On is null);
        return overdue + soon + missing == 0 ? [] : [new StartNotice("Yearly ARV session", $"{Counted(overdue)} overdue for the session in which they take active command. {Counted(soon)} due in the next 30 days.{(missing == 0 ? "" : missing == 1 ? " One TFC has none on record." : $" {missing} TFCs have none on record.")}", Urls.RosterOf(force), true)];
    }

    private static string Counted(int tfcs) => tfcs switch { 0 => "No TFC is", 1 => "One TFC is", _ => $"{tfcs} TFCs are" };
}
