using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>The yearly session with armed response vehicles in which a TFC, or specialist TFC, takes active command. No rule asks for it.</summary>
/// <param name="LastOn">The last one; null: none is on record.</param>
/// <param name="DueOn">The first day on which the next one is overdue; null for somebody in post for neither role, or of whom none is on record.</param>
/// <param name="IsMissing">In post for longer than the interval, and none is on record: whether they are late nobody can say.</param>
internal sealed record ArvSession(string Officer, DateOnly? LastOn, DateOnly? DueOn, bool IsMissing)
{
    /// <summary>True when it is overdue, or will be soon.</summary>
    /// <param name="ahead">How many days ahead it is due soon.</param>
    public bool IsPressing(DateOnly day, int ahead) => DueOn is { } due && Roster.Pressing(due, day, ahead) != Standing.InDate;
}

/// <summary>Reads them for the pages.</summary>
internal sealed class ArvSessions(FactsContext facts, SettingsInForce settings)
{
    /// <summary>Of a force's TFCs in post, the most pressing first.</summary>
    public Task<IReadOnlyList<ArvSession>> OfForceAsync(FactBook book, string force, DateOnly day, CancellationToken cancel) => OfCommandersAsync(book, book.CommandersInPost(force, day), day, cancel);

    /// <summary>Of the TFCs among commanders in post, the most pressing first.</summary>
    public Task<IReadOnlyList<ArvSession>> OfCommandersAsync(FactBook book, IEnumerable<Commander> inPost, DateOnly day, CancellationToken cancel) =>
        OfAsync(book, [.. inPost.Where(IsTactical).Select(each => each.Officer).Distinct(StringComparer.Ordinal)], day, cancel);

    public async Task<ArvSession> OfOfficerAsync(FactBook book, string officer, DateOnly day, CancellationToken cancel) => (await OfAsync(book, [officer], day, cancel))[0];

    private async Task<IReadOnlyList<ArvSession>> OfAsync(FactBook book, IReadOnlyList<string> officers, DateOnly day, CancellationToken cancel)
    {
        // Whoever attended as an SFC alone took no active command as a TFC.
        var attended = await facts.Set<SessionAttendance>().Where(each => officers.Contains(each.Officer) && (each.OnlyAs == null || each.OnlyAs.Contains("tfc")))
            .Join(facts.Set<TrainingSession>().Where(each => each.ActiveCommand && each.On <= day), each => each.Session, each => each.Session, (each, session) => new { each.Officer, session.On })
            .GroupBy(each => each.Officer).Select(each => new { each.Key, On = each.Max(one => one.On) }).ToDictionaryAsync(each => each.Key, each => each.On, StringComparer.Ordinal, cancel);
        var set = await settings.BookAsync(cancel);
        var months = officers.Select(book.Officers.ForceOf).Distinct(StringComparer.Ordinal).ToDictionary(force => force, force => set.Number(SettingTerms.ActiveCommandMonths, force, day), StringComparer.Ordinal);
        return [.. officers.Select(SessionOf).OrderBy(each => each.DueOn ?? DateOnly.MaxValue).ThenBy(each => each.Officer, StringComparer.Ordinal)];

        ArvSession SessionOf(string officer)
        {
            DateOnly? last = attended.TryGetValue(officer, out var on) ? on : null;
            // A new TFC has as long as everybody: from the day on which they were first accredited.
            var since = book.RolesInPost(officer, day).Where(IsTactical).Select(each => (DateOnly?)each.Accreditation.On).Min();
            var due = since is null ? null : (last > since ? last : since)?.AddMonths(months[book.Officers.ForceOf(officer)]);
            var isMissing = last is null && due <= day;
            return new ArvSession(officer, last, isMissing ? null : due, isMissing);
        }
    }

    private static bool IsTactical(Commander commander) => CommanderTerms.FamilyOf(commander.Role) == "tfc";
}
