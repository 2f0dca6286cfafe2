using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Numbers;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>What falls due soon or is overdue, of whatever kind: for forces, for one officer, and for whoever tells of it where people start. Of who is suspended or has stepped back nothing does until they are back.</summary>
internal sealed class DueSoon(FactsContext facts, SettingsInForce settings, ArvSessions arv, ArmedOfficerList armed, TacticsNeeded tactics)
{
    /// <summary>The most pressing first; what has no day comes last.</summary>
    public async Task<IReadOnlyList<DueSoonLine>> OfAsync(FactBook book, IReadOnlyList<string> forces, DateOnly day, CancellationToken cancel)
    {
        var accredited = await armed.AccreditedInAsync(forces, day, cancel);
        IEnumerable<DueSoonLine> all =
        [
            .. await OfPeopleAsync(book, [.. forces.SelectMany(force => book.CommandersInPost(force, day))], accredited, day, cancel),
            .. await ReviewsAsync(book, forces, accredited, await settings.BookAsync(cancel), day, cancel),
        ];
        return await InOrderAsync(all, day, cancel);
    }

    /// <summary>The same of one officer.</summary>
    public async Task<IReadOnlyList<DueSoonLine>> OfOfficerAsync(FactBook book, string officer, DateOnly day, CancellationToken cancel) =>
        await InOrderAsync(await OfPeopleAsync(book, [.. book.RolesInPost(officer, day)], [.. (await armed.AllOfOfficerAsync(officer, day, cancel)).Where(each => each.IsHeld)], day, cancel), day, cancel);

    /// <summary>Of a force, the yearly ARV sessions alone.</summary>
    public async Task<IReadOnlyList<DueSoonLine>> SessionsAsync(FactBook book, string force, DateOnly day, CancellationToken cancel) =>
        await InOrderAsync(await SessionsAsync(book, [.. book.CommandersInPost(force, day)], day, cancel), day, cancel);

    private async Task<IEnumerable<DueSoonLine>> OfPeopleAsync(FactBook book, IReadOnlyList<Commander> inPost, IReadOnlyList<ArmedOfficer> accredited, DateOnly day, CancellationToken cancel)
    {
        var officers = inPost.GroupBy(each => each.Officer, StringComparer.Ordinal).ToList();
        return
        [
            .. inPost.SelectMany(each => Refreshers(book, each, day)),
            .. officers.SelectMany(each => book.OpenDuties(each.Key, day)).Select(duty => ToMeet(book, duty)),
            .. await ChecksAsync(book, officers, await settings.BookAsync(cancel), day, cancel),
            .. await SessionsAsync(book, inPost, day, cancel),
            .. await tactics.OfAsync(book, officers.Select(each => each.Key), day, cancel),
            .. accredited.Where(each => each.State is not (AfoState.Suspended or AfoState.HandedIn)).Select(each => Accreditation(book, each, day)),
        ];
    }

    /// <summary>What is due soon is so many days ahead as its force is warned.</summary>
    private async Task<IReadOnlyList<DueSoonLine>> InOrderAsync(IEnumerable<DueSoonLine> all, DateOnly day, CancellationToken cancel)
    {
        var set = await settings.BookAsync(cancel);
        var lines = all.ToList();
        var ahead = lines.Select(each => each.Force).Distinct(StringComparer.Ordinal).ToDictionary(force => force, force => set.Number(SettingTerms.WarningDays, force, day), StringComparer.Ordinal);
        return [.. lines.Select(each => each with { Ahead = ahead[each.Force] }).Where(each => each.StandingOn(day) != Standing.InDate)
            .OrderBy(each => each.On ?? DateOnly.MaxValue).ThenBy(each => each.Officer ?? each.Force, StringComparer.Ordinal).ThenBy(each => DueSoonLine.Kinds.Rank(each.Of)).ThenBy(each => each.What, StringComparer.Ordinal)];
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

    private async Task<IEnumerable<DueSoonLine>> SessionsAsync(FactBook book, IReadOnlyList<Commander> inPost, DateOnly day, CancellationToken cancel) =>
        (await arv.OfCommandersAsync(book, inPost, day, cancel)).Where(each => each.DueOn is not null || each.IsMissing).Select(each => Session(book, each));

    private static DueSoonLine Session(FactBook book, ArvSession session) =>
        Of(book, DueSoonLine.Arv, session.Officer, "Active command in an ARV exercise", session.DueOn) with { Why = "No session is on record" };

    /// <summary>Whose authority lapsed before the year was over needs to be accredited again, by no day.</summary>
    private static DueSoonLine Accreditation(FactBook book, ArmedOfficer each, DateOnly day) =>
        Of(book, DueSoonLine.Armed, each.Officer, $"Yearly accreditation, {AfoEvent.Roles.Words(each.Role)}", each.State == AfoState.Lapsed && each.DueOn > day ? null : each.DueOn) with { Role = each.Role, Why = "The authority lapsed" };

    /// <summary>Who was never checked, and was not in post for as long as the interval either, is not late yet.</summary>
    private async Task<IEnumerable<DueSoonLine>> ChecksAsync(FactBook book, IReadOnlyList<IGrouping<string, Commander>> officers, SettingBook set, DateOnly day, CancellationToken cancel)
    {
        var asked = officers.Select(each => each.Key).ToList();
        var last = await facts.Set<CommanderEvent>().Where(each => each.Kind == "conduct-check" && each.On <= day && asked.Contains(each.Officer))
            .GroupBy(each => each.Officer).Select(each => new { each.Key, On = each.Max(one => one.On) }).ToDictionaryAsync(each => each.Key, each => each.On, StringComparer.Ordinal, cancel);
        var months = officers.Select(each => book.Officers.ForceOf(each.Key)).Distinct(StringComparer.Ordinal).ToDictionary(force => force, force => set.Number(SettingTerms.ConductCheckMonths, force, day), StringComparer.Ordinal);
        return officers.Where(each => last.ContainsKey(each.Key) || each.Min(one => one.Accreditation.On).AddMonths(months[book.Officers.ForceOf(each.Key)]) <= day)
            .Select(each => Of(book, DueSoonLine.Check, each.Key, "Complaint and misconduct check", last.TryGetValue(each.Key, out var on) ? on.AddMonths(months[book.Officers.ForceOf(each.Key)]) : null) with { Why = "No check is on record" });
    }

    private async Task<IEnumerable<DueSoonLine>> ReviewsAsync(FactBook book, IReadOnlyList<string> forces, IReadOnlyList<ArmedOfficer> accredited, SettingBook set, DateOnly day, CancellationToken cancel)
    {
        var numbers = await facts.Set<EstablishmentNumber>().Where(each => forces.Contains(each.Force)).ToListAsync(cancel);
        return forces.SelectMany(force => EstablishmentLine.Of(book, force, numbers, accredited, day, set.Number(SettingTerms.ApstraReviewMonths, force, day))).Select(each => new DueSoonLine(DueSoonLine.Review, each.Number.Force, null,
            $"Review of the number required: {EstablishmentNumber.Roles.Words(each.Number.Role)}, {(each.Number.Rank is { } rank ? Codes.Rank.Words(rank) : "any rank")}", each.ReviewDue)
        { Role = each.Number.Role });
    }
}
