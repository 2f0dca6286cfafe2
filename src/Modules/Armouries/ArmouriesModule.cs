using System.Reflection;
using ArmedPolicingGov.Armouries.Checks;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Armouries;

/// <summary>Armouries, their audits, findings, senior officers' reviews and procedures (recommendations 9 and 10).</summary>
public static class ArmouriesModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    public static IServiceCollection AddArmouries(this IServiceCollection services) => services
        .AddSingleton(FindingChecks.SeriousOnesHaveADate)
        .AddSingleton(FindingChecks.DueAfterAudit)
        .AddSingleton(FindingChecks.ClosedAfterAudit)
        .AddSingleton(new Recorders(Armoury.Declaration, Roles.ArmouryManager))
        .AddSingleton(new Recorders(ArmouryAudit.Declaration, Roles.ArmouryManager, Roles.IndependentAuditor))
        .AddSingleton(new Recorders(ArmouryFinding.Declaration, Roles.ArmouryManager, Roles.IndependentAuditor))
        .AddSingleton(new Recorders(OversightReview.Declaration, Roles.ArmouryManager))
        .AddSingleton(new Recorders(ArmouryProcedure.Declaration, Roles.ArmouryManager));
}
