using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>Fills the frame of each page: which store, who is signed in, where they can go.</summary>
internal sealed class FrameMiddleware(RequestDelegate next, Store store, IEnumerable<NavigationEntry> entries, IEnumerable<SearchEntry> searches, IEnumerable<FooterEntry> footers)
{
    private readonly IReadOnlyList<NavigationEntry> entries = [.. entries.OrderBy(entry => entry.Order)];

    public async Task InvokeAsync(HttpContext context, PageFrame frame, Person person, IAuthorizationService authorization)
    {
        frame.StoreName = store.Name;
        frame.Simulated = store.Kind == StoreKind.Simulated;
        if (person.Role.Length > 0)
        {
            frame.PersonName = person.Name;
            frame.RoleName = Roles.All.Words(person.Role);
            frame.Navigation = await OpenAsync(context, authorization, entries, each => each.Policy, each => new NavigationItem(each.Text, each.Href, IsCurrent(context.Request.Path, each.Href)));
            frame.FooterLinks = await OpenAsync(context, authorization, footers, each => each.Policy, each => new NavigationItem(each.Text, each.Href));
            frame.SearchPath = (await OpenAsync(context, authorization, searches, each => each.Policy, each => each.Href)).LastOrDefault();
        }

        await next(context);
    }

    /// <summary>What is made of those entries that the person may open.</summary>
    private static async Task<IReadOnlyList<TMade>> OpenAsync<TEntry, TMade>(HttpContext context, IAuthorizationService authorization, IEnumerable<TEntry> entries, Func<TEntry, string> policy, Func<TEntry, TMade> make)
    {
        var open = new List<TMade>();
        foreach (var entry in entries)
        {
            if ((await authorization.AuthorizeAsync(context.User, policy(entry))).Succeeded) open.Add(make(entry));
        }

        return open;
    }

    private static bool IsCurrent(PathString path, string href) => href == "/" ? path == "/" : path.StartsWithSegments(href, StringComparison.Ordinal);
}
