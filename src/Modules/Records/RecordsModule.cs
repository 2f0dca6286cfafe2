using System.Reflection;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Records.Acts;
using ArmedPolicingGov.Records.Forms;
using ArmedPolicingGov.Records.Queries;
using ArmedPolicingGov.Records.Searching;
using ArmedPolicingGov.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Records;

/// <summary>The plain door to every kind of record: list, history, record, correct, withdraw; and the search through all of them.</summary>
public static class RecordsModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddActs(Assembly.GetExecutingAssembly())
        .AddSingleton<FactTables>()
        .AddScoped<Labels>()
        .AddScoped<Wording>()
        .AddScoped<Open>()
        .AddScoped<FactForm>()
        .AddScoped<OneFact>()
        .AddScoped<FindRecords>()
        .AddScoped<SearchResults>()
        .AddSingleton(new SearchEntry(Urls.Search, Policies.Records))
        .AddSingleton(new NavigationEntry("Records", "/records", Policies.Records, 20));
}
