using System.Reflection;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Exporting;
using ArmedPolicingGov.Interchange.Mapping;
using ArmedPolicingGov.Interchange.Queries;
using ArmedPolicingGov.Interchange.Unfinished;
using ArmedPolicingGov.Interchange.Uploading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Interchange;

/// <summary>Folders of records in and out, by verb and in the browser.</summary>
public static class InterchangeModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    /// <summary>Registers the acts and the pages. Needs an <see cref="UploadsFolder"/>; the worker begins where there is a host.</summary>
    public static IServiceCollection AddInterchange(this IServiceCollection services) => services
        .AddActs(Assembly.GetExecutingAssembly())
        .AddTransient<ExportFolder>()
        .AddSingleton<Kind>(ImportMapping.Declaration)
        .AddSingleton(new Recorders(ImportMapping.Declaration, Roles.ChiefFirearmsInstructor, Roles.FirearmsCommander, Roles.ArmouryManager, Roles.IndependentAuditor,
            Roles.RegionalLead, Roles.ForceLiaisonOfficer, Roles.NationalLead))
        .AddSingleton<UnfinishedImports>().AddSingleton<AllActs>().AddScoped<ImportRun>()
        .AddSingleton<ImportWorker>().AddHostedService(provider => provider.GetRequiredService<ImportWorker>())
        .AddSingleton(provider => new SweepUploads(provider.GetRequiredService<UnfinishedImports>()))
        .AddScoped<OwnImports>().AddScoped<PastImport>().AddScoped<Mappings>().AddScoped<TakeUpload>()
        .AddSingleton(new NavigationEntry("Imports", Urls.Index, Policies.Records, 30));
}
