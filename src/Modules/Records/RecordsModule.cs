using System.Reflection;
using ArmedPolicingGov.Records.Acts;
using ArmedPolicingGov.Records.Forms;
using ArmedPolicingGov.Records.Queries;
using ArmedPolicingGov.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Records;

/// <summary>The plain door to every kind of record: list, history, record, correct, withdraw.</summary>
public static class RecordsModule
{
    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddActs(Assembly.GetExecutingAssembly())
        .AddSingleton<FactTables>()
        .AddScoped<Labels>()
        .AddScoped<Wording>()
        .AddScoped<Open>()
        .AddScoped<FactForm>()
        .AddScoped<OneFact>()
        .AddSingleton(new NavigationEntry("Records", "/records", Policies.Records, 20));
}
