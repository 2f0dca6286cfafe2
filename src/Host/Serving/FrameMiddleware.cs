using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>Fills the frame of each page: which store, who is signed in, where they can go.</summary>
internal sealed class FrameMiddleware(RequestDelegate next, Store store, IEnumerable<NavigationEntry> entries, IEnumerable<SearchEntry> searches)
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
            var open = new List<NavigationItem>();
            foreach (var entry in entries)
            {
                if ((await authorization.AuthorizeAsync(context.User, entry.Policy)).Succeeded)
                    open.Add(new NavigationItem(entry.Text, entry.Href, IsCurrent(context.Request.Path, entry.Href)));
            }

            frame.Navigation = open;
            foreach (var search in searches)
            {
                if ((await authorization.AuthorizeAsync(context.User, search.Policy)).Succeeded) frame.SearchPath = search.Href;
            }
        }

        await next(context);
    }

    private static bool IsCurrent(PathString path, string href) => href == "/" ? path == "/" : path.StartsWithSegments(href, StringComparison.Ordinal);
}
