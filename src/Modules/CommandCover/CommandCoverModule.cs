using System.Reflection;
using ArmedPolicingGov.CommandCover.Absences;
using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.CommandCover.Contacts;
using ArmedPolicingGov.CommandCover.Offline;
using ArmedPolicingGov.CommandCover.Overrides;
using ArmedPolicingGov.CommandCover.Queries;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.CommandCover;

/// <summary>The 24-hour rota of specialist commanders (recommendation 2).</summary>
public static class CommandCoverModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    public static IServiceCollection AddCommandCover(this IServiceCollection services) => services
        .AddActs(Assembly.GetExecutingAssembly())
        .AddScoped<RotaDesk>().AddScoped<ContactList>().AddScoped<OnRotaSoon>().AddScoped<Hindsight>().AddScoped(provider => new Lazy<RotaDesk>(provider.GetRequiredService<RotaDesk>)).AddScoped<IStartNotice, GapNotice>()
        .AddScoped(provider => new Lazy<FactsContext>(provider.GetRequiredService<FactsContext>)).AddScoped(provider => new Lazy<OfficerNames>(provider.GetRequiredService<OfficerNames>))
        .AddScoped<IStartNotice, OverrideNotice>().AddScoped<IStartNotice, ShiftNotice>()
        .AddScoped<ITellCareers, CoverCareer>()
        .AddSingleton<Kind>(CadreMember.Declaration).AddSingleton<Kind>(Absence.Declaration).AddSingleton<Kind>(RotaContact.Declaration)
        .AddSingleton<Kind>(ShiftDetail.Declaration).AddSingleton<Kind>(ShiftSwap.Declaration).AddSingleton<Kind>(RotaOverride.Declaration)
        .AddSingleton(OverrideChecks.IsDecidedByAnother).AddSingleton(DetailChecks.ReliesOnWhatItComesFrom)
        .AddSingleton(new NavigationEntry("Who covers", Urls.Cover, Policies.Records, 13))
        .AddSingleton(new Recorders(Shift.Declaration, Roles.RegionalLead))
        .AddSingleton(new Recorders(ShiftDetail.Declaration, Roles.RegionalLead))
        .AddSingleton(new Recorders(ShiftSwap.Declaration, Roles.RegionalLead))
        .AddSingleton(new Recorders(RotaOverride.Declaration, Roles.RegionalLead))
        .AddSingleton(new Recorders(CadreMember.Declaration, Roles.RegionalLead))
        .AddSingleton(new Recorders(Absence.Declaration, Roles.RegionalLead))
        .AddSingleton(new Recorders(RotaContact.Declaration, Roles.RegionalLead))
        // Why somebody is away may be their health: others learn that they are away, and no more.
        .AddSingleton(new Readers(Absence.Declaration, Roles.RegionalLead, Roles.ForceLiaisonOfficer, Roles.ChiefFirearmsInstructor));

    /// <summary>The script by which the browser keeps who covers now.</summary>
    public static void MapCommandCover(this IEndpointRouteBuilder routes) => WorkerEndpoint.Map(routes);
}
