using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Decisions;
using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Accreditation.SigningIn;
using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>What this module has on record of an officer beside the events of commanders.</summary>
internal sealed class AccreditationCareer(FactsContext facts) : ITellCareers
{
    public async Task<IEnumerable<CareerEntry>> OfAsync(string officer, DateOnly today, int most, CancellationToken cancel)
    {
        var steps = await facts.Set<RoadStep>().Where(each => each.Officer == officer).ToListAsync(cancel);
        var sessions = await facts.Set<SessionAttendance>().Where(each => each.Officer == officer).Join(facts.Set<TrainingSession>(), each => each.Session, session => session.Session, (each, session) => new { Attended = each, Session = session }).ToListAsync(cancel);
        var decisions = await facts.Set<TacticsDecision>().Where(each => each.Officer == officer).ToListAsync(cancel);
        var tickets = await facts.Set<TicketEvent>().Where(each => each.Officer == officer).ToListAsync(cancel);
        var signIns = await facts.Set<OfficerSignIn>().Where(each => each.Officer == officer).ToListAsync(cancel);
        return
        [
            // A stage that is an event of the commander is told with it; one that was not passed made none.
            .. steps.Where(each => !each.IsPassed || RoadStep.EventOf(each.Stage, each.Role) is null).Select(Step),
            .. sessions.Select(each => CareerEntry.Of(SessionAttendance.Declaration, each.Attended, "Attended a training session", each.Session.Content ?? "", each.Session.On)),
            .. decisions.Select(each => CareerEntry.Of(TacticsDecision.Declaration, each, each.Needed ? "A session on tactics is needed" : "No session on tactics is needed", "Decision of the chief firearms instructor", each.On)),
            .. tickets.Select(each => CareerEntry.Of(TicketEvent.Declaration, each, each.Kind == TicketEvent.HandedIn ? "Handed in their ticket" : "Took back their ticket", "", each.On)),
            .. signIns.SelectMany(each => SignIn(each, today)),
            .. await ArmedAsync(officer, cancel),
        ];
    }

    private async Task<IEnumerable<CareerEntry>> ArmedAsync(string officer, CancellationToken cancel)
    {
        var steps = await facts.Set<AfoStep>().Where(each => each.Officer == officer).ToListAsync(cancel);
        var events = await facts.Set<AfoEvent>().Where(each => each.Officer == officer).ToListAsync(cancel);
        var days = await facts.Set<AfoAttendance>().Where(each => each.Officer == officer).Join(facts.Set<AfoTrainingDay>(), each => each.TrainingDay, day => day.TrainingDay, (each, day) => new { Attended = each, Day = day }).ToListAsync(cancel);
        return
        [
            .. steps.Select(each => CareerEntry.Of(AfoStep.Declaration, each, $"{AfoStep.Stages.Words(each.Stage)} as an authorised firearms officer", each.LeftOut is null ? each.Result is { } result ? AfoStep.Results.Words(result) : "" : "Left out", each.On)),
            .. events.Select(each => CareerEntry.Of(AfoEvent.Declaration, each, AfoEvent.Kinds.Words(each.Kind), string.Join(", ", new[] { AfoEvent.Roles.Words(each.Role ?? AfoEvent.Afo), each.Weapon }.OfType<string>()), each.On)),
            .. days.Select(each => CareerEntry.Of(AfoAttendance.Declaration, each.Attended, "Attended a training day of armed officers", each.Day.Content, each.Day.On)),
        ];
    }

    private static CareerEntry Step(RoadStep each) => CareerEntry.Of(RoadStep.Declaration, each,
        each.LeftOut is null ? RoadStep.Stages.Words(each.Stage) : $"Left out: {RoadStep.Stages.Words(each.Stage).ToLowerInvariant()}", $"On the road to {RoadStep.Roles.Words(each.Role)}{(each.Result is { } result ? $": {AfoStep.Results.Words(result).ToLowerInvariant()}" : "")}", each.On);

    private static IEnumerable<CareerEntry> SignIn(OfficerSignIn each, DateOnly today)
    {
        yield return CareerEntry.Of(OfficerSignIn.Declaration, each, "Sees their own records when signed in", "", each.From);
        if (each.To is { } to && to <= today) yield return CareerEntry.Of(OfficerSignIn.Declaration, each, "No longer sees their own records when signed in", "", to);
    }
}
