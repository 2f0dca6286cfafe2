using ArmedPolicingGov.Access;
using ArmedPolicingGov.Accreditation;
using ArmedPolicingGov.Armouries;
using ArmedPolicingGov.AssetTracking;
using ArmedPolicingGov.CommandCover;
using ArmedPolicingGov.Deployments;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Integrity;
using ArmedPolicingGov.Interchange;
using ArmedPolicingGov.Ledger;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.NationalPortfolio;
using ArmedPolicingGov.Organisation;
using ArmedPolicingGov.Recommendations;
using ArmedPolicingGov.Records;
using ArmedPolicingGov.Simulation;
using ArmedPolicingGov.Work;

namespace ArmedPolicingGov.Host;

/// <summary>The modules of the product: the only place that names them all.</summary>
public static class Modules
{
    /// <summary>Every migration in the order in which it is applied: the ledger's, then module by module.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } =
    [
        .. LedgerServices.Migrations, .. OrganisationModule.Migrations, .. AccreditationModule.Migrations, .. CommandCoverModule.Migrations,
        .. AssetTrackingModule.Migrations, .. ArmouriesModule.Migrations, .. DeploymentsModule.Migrations, .. NationalPortfolioModule.Migrations,
        .. RecommendationsModule.Migrations, .. AccessModule.Migrations, .. InterchangeModule.Migrations, .. RecordsModule.Migrations, .. WorkModule.Migrations,
    ];

    /// <summary>What every verb needs: the language, the store, the modules' checks and acts.</summary>
    public static IServiceCollection AddProduct(this IServiceCollection services, Store store) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<Kinds>(provider => new Kinds(provider.GetServices<Kind>()))
        .AddSingleton<Permissions>()
        .AddSingleton(new KeyFolder(Settings.Keys))
        .AddSingleton(new UploadsFolder(Settings.Uploads))
        .AddSingleton(_ => WitnessList.Read(Settings.Witnesses))
        .AddLedger(store)
        .AddOrganisation().AddAccreditation().AddCommandCover().AddAssetTracking().AddArmouries().AddDeployments().AddNationalPortfolio()
        .AddRecommendations().AddInterchange().AddRecords().AddSimulation().AddWork(Settings.Mail).AddViewLogBatches().AddIntegrity();
}
