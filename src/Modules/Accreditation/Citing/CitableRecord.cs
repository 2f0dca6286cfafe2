using ArmedPolicingGov.Accreditation.Changes;
using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Citing;

/// <summary>A record that can go by a reference document.</summary>
/// <param name="Key">Its key, within its kind.</param>
/// <param name="Words">What people call it.</param>
/// <param name="Day">The day whose guidance counts.</param>
/// <param name="Owner">Whose it is, as a scope.</param>
/// <param name="Url">The page that shows it.</param>
internal sealed record CitableRecord(Kind Kind, string Key, string Words, DateOnly Day, string Owner, string Url)
{
    public static CitableRecord Of(TrainingSession session) =>
        new(TrainingSession.Declaration, session.Session, $"Training session of {LondonClock.Date(session.On)}", session.On, $"force/{session.Force}", Urls.Session(session.Session));

    /// <summary>The approval of an item.</summary>
    /// <param name="force">The force on whose page of the item it stands.</param>
    public static CitableRecord Of(ItemApproval approval, string force) =>
        new(ItemApproval.Declaration, ItemApproval.Declaration.KeyOf(approval), $"Approval of {approval.Item}", approval.ApprovedOn, approval.Force is { } own ? $"force/{own}" : Reference.National, Urls.Change(approval.Item, approval.Force ?? force));

    /// <summary>A stage on somebody’s road to a role.</summary>
    public static CitableRecord Of(RoadStep step) =>
        new(RoadStep.Declaration, step.Step, $"{RoadStep.Stages.Words(step.Stage)}, {LondonClock.Date(step.On)}", step.On, $"force/{Identifier.ForceOf(step.Officer)}", Urls.RoadOf(step.Officer, step.Role));

    /// <summary>Something that was done to a commander’s standing.</summary>
    public static CitableRecord Of(CommanderEvent done) =>
        new(CommanderEvent.Declaration, done.Event, $"{Codes.CommanderEvent.Words(done.Kind)}, {LondonClock.Date(done.On)}", done.On, $"force/{Identifier.ForceOf(done.Officer)}", Urls.Commander(done.Officer));

    /// <summary>Whether something on a commander's record was done to their standing; what happens in training goes by what the session or stage goes by.</summary>
    public static bool IsCitable(CommanderEvent each) => StandingAct.All.Any(act => act.Event == each.Kind);

    /// <summary>The record in the reader’s scope; null: there is none, or its kind cannot be cited for.</summary>
    public static async Task<CitableRecord?> FindAsync(FactsContext facts, string? kind, string? key, string force, CancellationToken cancel) => kind switch
    {
        _ when kind == TrainingSession.Declaration.Name => await facts.Set<TrainingSession>().SingleOrDefaultAsync(each => each.Session == key, cancel) is { } session ? Of(session) : null,
        _ when kind == ItemApproval.Declaration.Name => await facts.Set<ItemApproval>().SingleOrDefaultAsync(each => EF.Property<string>(each, FactsContext.Key) == key, cancel) is { } approval ? Of(approval, force) : null,
        _ when kind == CommanderEvent.Declaration.Name => await facts.Set<CommanderEvent>().SingleOrDefaultAsync(each => each.Event == key, cancel) is { } done && IsCitable(done) ? Of(done) : null,
        _ when kind == RoadStep.Declaration.Name => await facts.Set<RoadStep>().SingleOrDefaultAsync(each => each.Step == key, cancel) is { } step ? Of(step) : null,
        _ => null,
    };
}
