using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>Training days of armed officers that are on record, in the reader's scope.</summary>
internal sealed class AfoTrainingDays(FactsContext facts, ForcesInSight forces, Latest latest, Permissions permissions, Person person, ViewLog viewed)
{
    private const int Most = 10;

    /// <summary>A force's last ones, newest first, with how many attended each.</summary>
    public async Task<IReadOnlyList<(AfoTrainingDay Day, int Attended)>> LastAsync(string force, CancellationToken cancel)
    {
        var days = await facts.Set<AfoTrainingDay>().Where(each => each.Force == force).OrderByDescending(each => each.On).ThenByDescending(each => each.TrainingDay).Take(Most).ToListAsync(cancel);
        var references = days.Select(each => each.TrainingDay).ToList();
        var attended = await facts.Set<AfoAttendance>().Where(each => references.Contains(each.TrainingDay)).GroupBy(each => each.TrainingDay).Select(each => new { each.Key, Count = each.Count() }).ToDictionaryAsync(each => each.Key, each => each.Count, StringComparer.Ordinal, cancel);
        return [.. days.Select(each => (each, attended.GetValueOrDefault(each.TrainingDay)))];
    }

    /// <summary>One day with those who attended; null where none is in scope.</summary>
    public async Task<(AfoTrainingDay Day, IReadOnlyList<AfoAttendance> Attended)?> FindAsync(string reference, CancellationToken cancel)
    {
        if (await facts.Set<AfoTrainingDay>().SingleOrDefaultAsync(each => each.TrainingDay == reference, cancel) is not { } day) return null;
        var attended = await facts.Set<AfoAttendance>().Where(each => each.TrainingDay == reference).OrderBy(each => each.Officer).ToListAsync(cancel);
        viewed.Saw(AfoAttendance.Declaration.Name, attended.Select(AfoAttendance.Declaration.KeyOf));
        return (day, attended);
    }

    public bool MayChange(AfoTrainingDay day) => permissions.MayRecord(person, AfoTrainingDay.Declaration) && forces.Recording(day.Force) is not null;

    /// <summary>A day that somebody is about to change, or why its page stays closed.</summary>
    public async Task<(AfoTrainingDay? Day, IReadOnlyList<AfoAttendance> Attended, IActionResult? Closed)> OpenAsync(string? reference, CancellationToken cancel) =>
        reference is null || await FindAsync(reference, cancel) is not { } found ? (null, [], await GoneAsync(reference, cancel))
        : MayChange(found.Day) ? (found.Day, found.Attended, null)
        : (null, [], new StatusCodeResult(StatusCodes.Status403Forbidden));

    /// <summary>Where to lead whoever would change a day that is not there: to the page of its force, where it was withdrawn.</summary>
    private async Task<IActionResult> GoneAsync(string? reference, CancellationToken cancel)
    {
        if (await latest.WithdrawnAsync(AfoTrainingDay.Declaration, reference, cancel) is not { } last) return new NotFoundResult();
        return new LedAway(Urls.ArmedOfficersOf(last.Values[AfoTrainingDay.Declaration.PlaceOf("force")]), "This training day is withdrawn already. These are the training days as they are now");
    }
}
