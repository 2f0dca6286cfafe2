using System.Reflection;
using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Changes;
using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Checks;
using ArmedPolicingGov.Accreditation.Citing;
using ArmedPolicingGov.Accreditation.Decisions;
using ArmedPolicingGov.Accreditation.Numbers;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Quick;
using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Accreditation.SigningIn;
using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Accreditation;

/// <summary>Firearms commanders' accreditation, and the tactics, munitions and weapons that it covers (recommendations 1, 4, 5 and 6).</summary>
public static class AccreditationModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    public static IServiceCollection AddAccreditation(this IServiceCollection services) => services
        .AddActs(Assembly.GetExecutingAssembly())
        .AddScoped<ForcesInSight>().AddScoped<CommanderPages>().AddScoped<SettingsInForce>().AddScoped<IAskForRanks>(provider => provider.GetRequiredService<SettingsInForce>()).AddScoped<SessionDesk>().AddScoped<ArvSessions>().AddScoped<ArmedOfficerList>().AddScoped<AfoTrainingDays>().AddScoped<RoadList>().AddScoped<RoadAsked>().AddScoped<Citations>().AddScoped<DueSoon>().AddScoped<ItemAtHand>().AddScoped<RankCount>().AddScoped<TacticsNeeded>().AddScoped<Hindrances>().AddScoped<ITellCareers, AccreditationCareer>()
        .AddScoped(provider => new Lazy<FactsContext>(provider.GetRequiredService<FactsContext>)).AddScoped<IStartNotice, CurrencyNotice>()
        .AddScoped(provider => new Lazy<DueSoon>(provider.GetRequiredService<DueSoon>)).AddScoped<IStartNotice, ArvNotice>()
        .AddSingleton<Kind>(TrainingSession.Declaration).AddSingleton<Kind>(SessionRole.Declaration).AddSingleton<Kind>(SessionItem.Declaration).AddSingleton<Kind>(SessionAttendance.Declaration)
        .AddSingleton<Kind>(ItemApproval.Declaration).AddSingleton<Kind>(ItemRule.Declaration).AddSingleton<Kind>(ItemVersion.Declaration).AddSingleton<Kind>(TicketEvent.Declaration)
        .AddSingleton<Kind>(ConductCheckOutcome.Declaration).AddSingleton<Kind>(Setting.Declaration).AddSingleton<Kind>(LocalSetting.Declaration).AddSingleton<Kind>(EstablishmentNumber.Declaration).AddSingleton<Kind>(RoadStep.Declaration).AddSingleton<Kind>(TacticsDecision.Declaration)
        .AddSingleton<Kind>(CourseModule.Declaration).AddSingleton<Kind>(RoadFile.Declaration).AddSingleton(StagedCheck.HasItsBytes(RoadFile.Declaration))
        .AddSingleton<Kind>(AfoStep.Declaration).AddSingleton<Kind>(AfoEvent.Declaration).AddSingleton<Kind>(AfoTrainingDay.Declaration).AddSingleton<Kind>(AfoAttendance.Declaration)
        .AddSingleton<Kind>(OfficerSignIn.Declaration).AddSingleton<Kind>(ObservationShowing.Declaration)
        .AddSingleton(new RecordingPage(CommanderEvent.Declaration, Urls.RecordEvent))
        .AddSingleton(SignInChecks.OfOneOfficer).AddSingleton(SignInChecks.OnePerOfficer)
        .AddSingleton(NumberChecks.RequiredIsANumber).AddSingleton(SettingChecks.Tightens).AddSingleton(SettingChecks.LocalTightens).AddSingleton(provider => SettingChecks.IsOfAPlace(provider.GetRequiredService<Reference>()))
        .AddSingleton(new Readers(ConductCheckOutcome.Declaration, Roles.ChiefFirearmsInstructor, Roles.ForceLiaisonOfficer))
        .AddSingleton(new NavigationEntry("Commanders", Urls.Roster, Policies.Records, 12))
        .AddSingleton(RoadChecks.SignsOffOnce)
        .AddSingleton(ItemChecks.SaysWhoMayAuthorise)
        .AddSingleton(ItemChecks.IsOfOneKind)
        .AddSingleton(CommanderEventChecks.SaysWhatItIsAbout)
        .AddSingleton(CommanderEventChecks.ObservesNoWeapon)
        .AddSingleton(CommanderEventChecks.FamiliarisesWithAWeapon)
        .AddSingleton(new Recorders(Item.Declaration, Roles.ChiefFirearmsInstructor, Roles.NationalLead))
        .AddSingleton(new Recorders(CommanderEvent.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(ItemApproval.Declaration, Roles.ChiefFirearmsInstructor, Roles.NationalLead))
        .AddSingleton(new Recorders(ItemRule.Declaration, Roles.ChiefFirearmsInstructor, Roles.NationalLead))
        .AddSingleton(new Recorders(ItemVersion.Declaration, Roles.ChiefFirearmsInstructor, Roles.NationalLead))
        .AddSingleton(new Recorders(TicketEvent.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(ConductCheckOutcome.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(ObservationShowing.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(Setting.Declaration, Roles.NationalLead))
        .AddSingleton(new Recorders(LocalSetting.Declaration, Roles.RegionalLead, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(EstablishmentNumber.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(RoadStep.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(CourseModule.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(RoadFile.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(TacticsDecision.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(OfficerSignIn.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(AfoStep.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(AfoEvent.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(AfoTrainingDay.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(AfoAttendance.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(TrainingSession.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(SessionRole.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(SessionItem.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(SessionAttendance.Declaration, Roles.ChiefFirearmsInstructor));
}
