using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Sessions;

/// <summary>The training sessions of the forces in sight, newest first.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class IndexModel(FactsContext facts, IReadFacts read, ForcesInSight forces, Permissions permissions, Person person, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const int Most = 200;

    private const int MostWithdrawn = 20;

    private readonly DateOnly today = store.Today(clock);

    public IReadOnlyList<(TrainingSession Session, IReadOnlyList<string> Roles, int Attended)> Sessions { get; private set; } = [];

    /// <summary>The last sessions that were withdrawn, each with the time of that.</summary>
    public IReadOnlyList<(string Session, DateTimeOffset At)> Withdrawn { get; private set; } = [];

    public bool IsCut => Sessions.Count == Most;

    public bool MayRecord => permissions.MayRecord(person, TrainingSession.Declaration) && forces.Recording(null) is not null;

    public string NameOf(string force) => forces.NameOf(force, today);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Training sessions", true);
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Training sessions")];
        var sessions = await facts.Set<TrainingSession>().OrderByDescending(each => each.On).ThenByDescending(each => each.Session).Take(Most).ToListAsync(cancel);
        var references = sessions.Select(each => each.Session).ToList();
        var roles = (await facts.Set<SessionRole>().Where(each => references.Contains(each.Session)).ToListAsync(cancel)).ToLookup(each => each.Session, each => each.Role, StringComparer.Ordinal);
        var attended = await facts.Set<SessionAttendance>().Where(each => references.Contains(each.Session)).GroupBy(each => each.Session).Select(each => new { each.Key, Count = each.Count() }).ToDictionaryAsync(each => each.Key, each => each.Count, StringComparer.Ordinal, cancel);
        Sessions = [.. sessions.Select(each => (each, (IReadOnlyList<string>)[.. roles[each.Session]], attended.GetValueOrDefault(each.Session)))];
        Withdrawn = await WithdrawnAsync(cancel);
    }

    private async Task<IReadOnlyList<(string, DateTimeOffset)>> WithdrawnAsync(CancellationToken cancel)
    {
        var found = new List<(string, DateTimeOffset)>();
        foreach (var act in await read.ActsAsync([ChangeSession.Withdraw], 0, MostWithdrawn, cancel))
        {
            var entries = await read.EntriesAsync(act, act.FirstSeq, (int)act.Versions + 1, cancel);
            found.AddRange(entries.Where(each => each.Kind == TrainingSession.Declaration.Name).Select(each => (each.Key, act.ReceivedAt)));
        }

        return found;
    }
}
