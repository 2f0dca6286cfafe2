using System.Net;
using System.Text;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Tree;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ArmedPolicingGov.Ledger.Tests.Checkpoints;

/// <summary>A witness on this machine that keeps to the protocol, unless it is told to do otherwise.</summary>
internal sealed class FakeWitness : IAsyncDisposable
{
    private readonly WebApplication site;
    private readonly SigningKey key;
    private readonly List<(int Status, long Old)> asked = [];

    private FakeWitness(WebApplication site, string name) => (this.site, key) = (site, SigningKey.Generate(name));

    /// <summary>The key of the ledger that it watches.</summary>
    public VerifierKey Log { get; set; } = null!;

    public (long Size, Hash Root) Seen { get; set; } = (0, Merkle.Empty);

    /// <summary>What it does instead of keeping to the protocol.</summary>
    public Func<HttpContext, SignedNote, Task>? Instead { get; set; }

    /// <summary>What it was asked: its answers' statuses, and the sizes from which it was asked to go on.</summary>
    public IReadOnlyList<(int Status, long Old)> Asked => asked;

    public SigningKey Key => key;

    public Witness Address => new(key.Name, key.Cosigner, new Uri($"{site.Urls.First()}/witness/"));

    public static async Task<FakeWitness> StartAsync(string name = "witness.example/w1")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var made = new FakeWitness(builder.Build(), name);
        made.site.MapPost("/witness/add-checkpoint", made.AnswerAsync);
        await made.site.StartAsync();
        return made;
    }

    public NoteSignature Cosign(string text) => key.Cosign(text, new DateTimeOffset(2026, 5, 6, 7, 8, 9, TimeSpan.Zero));

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var file = ConsistencyFile.Parse(body.ToArray());
        await (Instead is { } instead ? instead(context, file.Checkpoint) : KeepToProtocolAsync(context.Response, file));
        asked.Add((context.Response.StatusCode, file.Old));
    }

    private async Task KeepToProtocolAsync(HttpResponse response, ConsistencyFile file)
    {
        var (checkpoint, _) = Checkpoint.Open(file.Checkpoint, Log);
        response.StatusCode = file.Old > checkpoint.Size ? 400 : file.Old != Seen.Size ? 409
            : ProofCheck.IsContinued(Seen.Size, Seen.Root, checkpoint.Size, checkpoint.Root, file.Proof) ? 200 : 422;
        if (response.StatusCode == 409)
        {
            response.ContentType = "text/x.tlog.size";
            await response.WriteAsync($"{Seen.Size}\n");
        }
        else if (response.StatusCode == 200)
        {
            Seen = (checkpoint.Size, checkpoint.Root);
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes($"{Cosign(file.Checkpoint.Text)}\n"));
        }
    }
}
