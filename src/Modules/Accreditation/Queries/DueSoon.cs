using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Numbers;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>What falls due in forces within 90 days or is overdue, of whatever kind. Of who is suspended or has stepped back nothing does until they are back.</summary>
internal sealed class DueSoon(FactsContext facts, ArvSessions arv, ArmedOfficerList armed, TacticsNeeded tactics)
{
    /// <summary>The most pressing first; what has no day comes last.</summary>
    public async Task<IReadOnlyList<DueSoonLine>> OfAsync(FactBook book, IReadOnlyList<string> forces, DateOnly day, CancellationToken cancel)
    {
        var settings = await facts.Set<Setting>().ToListAsync(cancel);
        var inPost = forces.SelectMany(force => book.CommandersInPost(force, day)).ToList();
        var officers = inPost.GroupBy(each => each.Officer, StringComparer.Ordinal).ToList();
        IEnumerable<DueSoonLine> all =
        [
            .. inPost.SelectMany(each => Refreshers(book, each, day)),
            .. officers.SelectMany(each => book.OpenDuties(each.Key, day)).Select(duty => ToMeet(book, duty)),
            .. await ChecksAsync(book, forces, officers, Setting.Of(settings, Setting.ConductCheckMonths, day), day, cancel),
            .. (await arv.OfCommandersAsync(book, inPost, day, cancel)).Where(each => each.DueOn is not null || each.IsMissing).Select(each => Session(book, each)),
            .. await tactics.OfAsync(book, officers.Select(each => each.Key), day, cancel),
            .. (await armed.AccreditedInAsync(forces, day, cancel)).Where(each => each.State is not (AfoState.Suspended or AfoState.HandedIn)).Select(each => Accreditation(book, each, day)),
            .. await ReviewsAsync(book, forces, Setting.Of(settings, Setting.ApstraReviewMonths, day), day, cancel),
        ];
        return [.. all.Where(each => each.StandingOn(day) != Standing.InDate).OrderBy(each => each.On ?? DateOnly.MaxValue).ThenBy(each => each.Officer ?? each.Force, StringComparer.Ordinal).ThenBy(each => DueSoonLine.Kinds.Rank(each.Of)).ThenBy(each => each.What, StringComparer.Ordinal)];
    }

    private static DueSoonLine Of(FactBook book, string kind, string officer, string what, DateOnly? on) => new(kind, book.Officers.ForceOf(officer), officer, what, on);

    private static IEnumerable<DueSoonLine> Refreshers(FactBook book, Commander commander, DateOnly day)
    {
        var (officer, role, _) = commander;
        var words = Codes.CommandRole.Words(role);
        yield return Of(book, DueSoonLine.Refresher, officer, $"Annual refresher, {words}", book.LastRefreshed(officer, role, day)!.On.AYearAfter()) with { Role = role };
        yield return Of(book, DueSoonLine.Apstra, officer, $"APSTRA refresher, {words}", book.LastApstra(officer, role, day)!.On.AYearAfter()) with { Role = role };
    }

    private static DueSoonLine ToMeet(FactBook book, Duty duty)
    {
        var isObserved = ItemTerms.IsObserved(duty.Item.Kind);
        return Of(book, isObserved ? DueSoonLine.Observe : DueSoonLine.Familiarise, duty.Officer, $"{(isObserved ? "To observe" : "To be made familiar with")}: {duty.Item.Row.Name}", duty.By.AddDays(1)) with { Item = duty.Item.Id };
    }

    private static DueSoonLine Session(FactBook book, ArvSession session) =>
        Of(book, DueSoonLine.Arv, session.Officer, "Active command in an ARV exercise", session.DueOn) with { Why = "No session is on record" };

    /// <summary>Whose authority lapsed before the year was over needs to be accredited again, by no day.</summary>
    private static DueSoonLine Accreditation(FactBook book, ArmedOfficer each, DateOnly day) =>
        Of(book, DueSoonLine.Armed, each.Officer, $"Yearly accreditation, {AfoEvent.Roles.Words(each.Role)}", each.State == AfoState.Lapsed && each.DueOn > day ? null : each.DueOn) with { Role = each.Role, Why = "The authority lapsed" };

    /// <summary>Who was never checked, and was not in post for as long as the interval either, is not late yet.</summary>
    private async Task<IEnumerable<DueSoonLine>> ChecksAsync(FactBook book, IEnumerable<string> forces, IEnumerable<IGrouping<string, Commander>> officers, int months, DateOnly day, CancellationToken cancel)
    {
        var scopes = forces.Select(force => $"force/{force}").ToList();
        var last = await facts.Set<CommanderEvent>().Where(each => each.Kind == "conduct-check" && each.On <= day && scopes.Contains(EF.Property<string>(each, FactsContext.Scope)))
            .GroupBy(each => each.Officer).Select(each => new { each.Key, On = each.Max(one => one.On) }).ToDictionaryAsync(each => each.Key, each => each.On, StringComparer.Ordinal, cancel);
        return officers.Where(each => last.ContainsKey(each.Key) || each.Min(one => one.Accreditation.On).AddMonths(months) <= day)
            .Select(each => Of(book, DueSoonLine.Check, each.Key, "Complaint and misconduct check", last.TryGetValue(each.Key, out var on) ? on.AddMonths(months) : null) with { Why = "No check is on record" });
    }

    private async Task<IEnumerable<DueSoonLine>> ReviewsAsync(FactBook book, IReadOnlyList<string> forces, int months, DateOnly day, CancellationToken cancel)
    {
        var numbers = await facts.Set<EstablishmentNumber>().Where(each => forces.Contains(each.Force)).ToListAsync(cancel);
        return forces.SelectMany(force => EstablishmentLine.Of(book, force, numbers, day, months)).Select(each => new DueSoonLine(DueSoonLine.Review, each.Number.Force, null,
            $"Review of the number required: {Codes.CommandRole.Words(each.Number.Role)}, {(each.Number.Rank is { } rank ? Codes.Rank.Words(rank) : "any rank")}", each.ReviewDue)
        { Role = each.Number.Role });
    }
}
