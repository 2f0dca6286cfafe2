using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Work.Lines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ArmedPolicingGov.Work.Feeds;

/// <summary>Gives a calendar its feed. Whoever has the token is let in, as calendars cannot sign in, and sees what its person may see today.</summary>
internal static class FeedEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/calendar/{token}.ics", FetchAsync).AllowAnonymous().WithMetadata(new ReadsNoPersonalDataAttribute());

    private static async Task<IResult> FetchAsync(string token, FeedList feeds, IFindPeople people, MyLines mine, Store store, TimeProvider clock, HttpRequest request, CancellationToken cancel)
    {
        if (await feeds.FindAsync(token, cancel) is not { } feed || people.Find(feed.Person) is not { } person) return Results.NotFound();
        var work = await mine.ForAsync(person, cancel);
        await feeds.NoteAsync(feed, cancel);
        request.HttpContext.Response.Headers.CacheControl = "private, no-cache";
        return Results.Text(CalendarText.Of(Feed.Contents.Words(feed.Holds), FeedEvents.Of(feed.Holds, work), work.Judged.AsKnownAt ?? clock.GetUtcNow(), store.Origin, $"{request.Scheme}://{request.Host}"),
            "text/calendar", Encoding.UTF8);
    }
}
