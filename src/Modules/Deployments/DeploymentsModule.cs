using System.Reflection;
using ArmedPolicingGov.Deployments.Checks;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Deployments;

/// <summary>Armed operations, who and what took part, their documents, and the standard that says which documents there must be (recommendations 5, 11 and 12).</summary>
public static class DeploymentsModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    public static IServiceCollection AddDeployments(this IServiceCollection services) => services
        .AddSingleton(DeploymentChecks.FileHasADigest)
        .AddSingleton(DeploymentChecks.FileLiesInside)
        .AddSingleton(DeploymentChecks.FileIsStored)
        .AddSingleton(DeploymentChecks.StandardHasOneBeginning)
        .AddSingleton(new Recorders(RecordStandard.Declaration, Roles.NationalLead))
        .AddSingleton(new Recorders(Deployment.Declaration, Roles.FirearmsCommander))
        .AddSingleton(new Recorders(DeploymentCommander.Declaration, Roles.FirearmsCommander))
        .AddSingleton(new Recorders(DeploymentItem.Declaration, Roles.FirearmsCommander))
        .AddSingleton(new Recorders(DeploymentVehicle.Declaration, Roles.FirearmsCommander))
        .AddSingleton(new Recorders(DeploymentOfficer.Declaration, Roles.FirearmsCommander))
        .AddSingleton(new Recorders(DeploymentDocument.Declaration, Roles.FirearmsCommander))
        .AddSingleton(new Recorders(DocumentCheck.Declaration, Roles.FirearmsCommander));
}
