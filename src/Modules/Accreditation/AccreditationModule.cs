using System.Reflection;
using ArmedPolicingGov.Accreditation.Checks;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Accreditation;

/// <summary>Firearms commanders' accreditation, and the tactics, munitions and weapons that it covers (recommendations 1, 4, 5 and 6).</summary>
public static class AccreditationModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    public static IServiceCollection AddAccreditation(this IServiceCollection services) => services
        .AddScoped<ForcesInSight>()
        .AddSingleton(new NavigationEntry("Commanders", Urls.Roster, Policies.Records, 12))
        .AddSingleton(ItemChecks.SaysWhoMayAuthorise)
        .AddSingleton(ItemChecks.IsOfOneKind)
        .AddSingleton(CommanderEventChecks.SaysWhatItIsAbout)
        .AddSingleton(CommanderEventChecks.ObservesNoWeapon)
        .AddSingleton(CommanderEventChecks.FamiliarisesWithAWeapon)
        .AddSingleton(new Recorders(Item.Declaration, Roles.ChiefFirearmsInstructor, Roles.NationalLead))
        .AddSingleton(new Recorders(CommanderEvent.Declaration, Roles.ChiefFirearmsInstructor));
}
