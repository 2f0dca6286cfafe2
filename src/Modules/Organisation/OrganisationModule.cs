using System.Reflection;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Agreements;
using ArmedPolicingGov.Organisation.Capabilities;
using ArmedPolicingGov.Organisation.Careers;
using ArmedPolicingGov.Organisation.Checks;
using ArmedPolicingGov.Organisation.Documents;
using ArmedPolicingGov.Organisation.Glossary;
using ArmedPolicingGov.Organisation.Joins;
using ArmedPolicingGov.Organisation.Others;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Organisation.Transfers;
using ArmedPolicingGov.Organisation.Units;
using ArmedPolicingGov.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Organisation;

/// <summary>Forces, regions and policing bodies; officers, their ranks and posts, and how they move; agreements, what others can be called out for, reference documents and the glossary.</summary>
public static class OrganisationModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddActs(Assembly.GetExecutingAssembly())
        .AddScoped<Areas>().AddScoped<Career>().AddScoped<FindTakenOver>().AddScoped<Lookalikes>().AddScoped<Endings>().AddScoped<OfficerAtHand>().AddScoped<IReadActingRanks, ActingRanks>().AddScoped<IReadGuidance, Guidance>()
        .AddSingleton(ReferenceData.Load()).AddSingleton<ForceRegister>()
        .AddSingleton<Kind>(Agreement.Declaration).AddSingleton<Kind>(AgreementParty.Declaration).AddSingleton<Kind>(AgreementFile.Declaration).AddSingleton<Kind>(Capability.Declaration)
        .AddSingleton<Kind>(Transfer.Declaration).AddSingleton<Kind>(HandedOver.Declaration).AddSingleton<Kind>(Acceptance.Declaration).AddSingleton<Kind>(SamePerson.Declaration).AddSingleton<Kind>(DifferentPeople.Declaration).AddSingleton<Kind>(ActingRank.Declaration).AddSingleton<Kind>(Leaving.Declaration)
        .AddSingleton<Kind>(ReferenceDocument.Declaration).AddSingleton<Kind>(Departure.Declaration).AddSingleton<Kind>(Citation.Declaration).AddSingleton<Kind>(GlossaryTerm.Declaration)
        .AddSingleton<Kind>(JointUnit.Declaration).AddSingleton<Kind>(ForceUnit.Declaration).AddSingleton<Kind>(UnitNumber.Declaration).AddSingleton<Kind>(ServedBy.Declaration).AddSingleton<Kind>(OtherOrganisation.Declaration)
        .AddSingleton(new NavigationEntry("Organisation", Urls.Index, Policies.Records, 14))
        .AddSingleton(new FooterEntry("Glossary", Urls.Glossary, Policies.Evidence))
        .AddSingleton(provider => PostAreas.IsOfTheRightSort(provider.GetRequiredService<Reference>()))
        .AddSingleton(PostAreas.IsAnArmoury)
        .AddSingleton(AgreementChecks.KeepsToItself)
        .AddSingleton(StagedCheck.HasItsBytes(AgreementFile.Declaration))
        .AddSingleton(AgreementChecks.IsSignedOnADay)
        .AddSingleton(Capability.ComesWithinADay)
        .AddSingleton(SamePerson.AreTwo)
        .AddSingleton(DifferentPeople.AreTwo)
        .AddSingleton(LeavingChecks.EndsStand(Transfer.Declaration)).AddSingleton(LeavingChecks.EndsStand(Leaving.Declaration))
        .AddSingleton(provider => JointUnit.IsOfSeveralForces(provider.GetRequiredService<Reference>()))
        .AddSingleton(UnitNumber.IsANumber)
        .AddSingleton(ServedBy.IsAnother)
        .AddSingleton(new Recorders(Officer.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(RankHeld.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(PostHeld.Declaration, Roles.ChiefFirearmsInstructor, Roles.RegionalLead))
        .AddSingleton(new Recorders(Agreement.Declaration, Roles.RegionalLead, Roles.NationalLead))
        .AddSingleton(new Recorders(AgreementParty.Declaration, Roles.RegionalLead, Roles.NationalLead))
        .AddSingleton(new Recorders(AgreementFile.Declaration, Roles.RegionalLead, Roles.NationalLead))
        .AddSingleton(new Recorders(Capability.Declaration, Roles.RegionalLead, Roles.NationalLead))
        .AddSingleton(new Recorders(JointUnit.Declaration, Roles.RegionalLead, Roles.NationalLead))
        .AddSingleton(new Recorders(ForceUnit.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(UnitNumber.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(ServedBy.Declaration, Roles.RegionalLead, Roles.NationalLead))
        .AddSingleton(new Recorders(OtherOrganisation.Declaration, Roles.NationalLead))
        .AddSingleton(new Recorders(Transfer.Declaration, Roles.ChiefFirearmsInstructor, Roles.RegionalLead))
        .AddSingleton(new Recorders(HandedOver.Declaration, Roles.ChiefFirearmsInstructor, Roles.RegionalLead))
        .AddSingleton(new Recorders(Acceptance.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(SamePerson.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(DifferentPeople.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(ActingRank.Declaration, Roles.ChiefFirearmsInstructor))
        .AddSingleton(new Recorders(Leaving.Declaration, Roles.ChiefFirearmsInstructor))
        // Why somebody left may be their health or a dismissal: others learn that they left, and no more.
        .AddSingleton(new Readers(Leaving.Declaration, Roles.ChiefFirearmsInstructor, Roles.ForceLiaisonOfficer))
        .AddSingleton(new Recorders(ReferenceDocument.Declaration, Roles.NationalLead))
        .AddSingleton(new Recorders(Departure.Declaration, Roles.ChiefFirearmsInstructor, Roles.NationalLead))
        .AddSingleton(new Recorders(Citation.Declaration, Roles.ChiefFirearmsInstructor, Roles.RegionalLead, Roles.NationalLead))
        .AddSingleton(new Recorders(GlossaryTerm.Declaration, Roles.NationalLead));
}
