using System.Text;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Tree;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ArmedPolicingGov.Integrity.Serving;

/// <summary>
/// The ledger at the addresses of C2SP's tlog-tiles, so that whoever watches logs can watch this one. Open to anybody: leaves
/// are digests and name nobody.
/// </summary>
internal static class LedgerEndpoints
{
    private const string Prefix = "/ledger";

    // The next one may come a second later.
    private const string ForMoments = "public, max-age=2";

    // What a tile holds never changes; one that is not full yet will be asked for by another width.
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string ForAWhile = "public, max-age=3600";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup(Prefix).AllowAnonymous().WithMetadata(new ReadsNoPersonalDataAttribute());
        open.MapGet("/checkpoint", CheckpointAsync);
        open.MapGet("/tile/{**path}", TileAsync);
    }

    private static async Task<IResult> CheckpointAsync(ReadLedger ledger, HttpResponse response, CancellationToken cancel)
    {
        if (await ledger.LatestAsync(cancel) is not { } latest) return Results.NotFound();
        response.Headers.CacheControl = ForMoments;
        return Results.Text(latest.CosignedNote.ToString(), "text/plain", Encoding.UTF8);
    }

    private static async Task<IResult> TileAsync(string? path, ReadLedger ledger, HttpResponse response, CancellationToken cancel)
    {
        if (Tile.Parse($"tile/{path}") is not { } tile || await ledger.TileAsync(tile, cancel) is not { } bytes) return Results.NotFound();
        response.Headers.CacheControl = tile.IsFull ? ForEver : ForAWhile;
        return Results.Bytes(bytes, "application/octet-stream");
    }
}
