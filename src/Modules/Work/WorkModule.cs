using System.Reflection;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Work.Changes;
using ArmedPolicingGov.Work.Digests;
using ArmedPolicingGov.Work.Feeds;
using ArmedPolicingGov.Work.Lines;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Work;

/// <summary>What waits for each person and what changed since they last looked; the weekly digest of it, and calendar feeds.</summary>
public static class WorkModule
{
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    /// <summary>Registers the lines, digests and feeds.</summary>
    /// <param name="mail">The server that takes digests, or null: then they are kept in the product only.</param>
    public static IServiceCollection AddWork(this IServiceCollection services, MailServer? mail) => services
        .AddSingleton<MyLines>()
        .AddSingleton<ReadChanges>()
        .AddSingleton<FeedList>()
        .AddSingleton<DigestRows>()
        .AddSingleton(new Mailing(mail))
        .AddSingleton(provider => new WeeklyDigest(
            provider.GetRequiredService<DigestRows>(), provider.GetRequiredService<MyLines>(), provider.GetRequiredService<ReadChanges>(), provider.GetRequiredService<IFindPeople>(),
            provider.GetRequiredService<Mailing>(), provider.GetRequiredService<Store>(), provider.GetRequiredService<TimeProvider>()))
        .AddScoped<Names>()
        .AddSingleton(new NavigationEntry("My work", Urls.Index, Policies.Records, 5));

    /// <summary>The addresses that calendars fetch.</summary>
    public static void MapWork(this IEndpointRouteBuilder routes) => FeedEndpoint.Map(routes);
}
