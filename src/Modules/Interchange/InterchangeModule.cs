using System.Reflection;
using ArmedPolicingGov.Interchange.Exporting;
using ArmedPolicingGov.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Interchange;

/// <summary>Folders of records in and out.</summary>
public static class InterchangeModule
{
    public static IServiceCollection AddInterchange(this IServiceCollection services) => services
        .AddActs(Assembly.GetExecutingAssembly())
        .AddTransient<ExportFolder>();
}
