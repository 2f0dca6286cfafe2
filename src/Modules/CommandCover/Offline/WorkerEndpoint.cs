using System.Reflection;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ArmedPolicingGov.CommandCover.Offline;

/// <summary>Gives the browser the script that keeps a copy of who covers now. It stands beside that page, since a browser lets no script look after pages above its own place.</summary>
internal static class WorkerEndpoint
{
    private static readonly byte[] Script = Load();

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Urls.Worker, Send).RequireAuthorization(Policies.Records).WithMetadata(new ReadsNoPersonalDataAttribute());

    private static IResult Send(HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache";
        return Results.Bytes(Script, "text/javascript; charset=utf-8");
    }

    private static byte[] Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("worker.js")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
