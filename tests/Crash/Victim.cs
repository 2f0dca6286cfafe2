using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Host;
using ArmedPolicingGov.Ledger;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ArmedPolicingGov.Crash;

/// <summary>
/// A process of the product that records, or signs, until a step at which it, or its database server, is killed without a
/// warning. It says what was acknowledged, a line each, before it goes on.
/// </summary>
internal static class Victim
{
    private const int Acts = 3;

    /// <summary>Records or signs until the step.</summary>
    /// <param name="doing"><c>append</c> or <c>checkpoint</c>.</param>
    /// <param name="step">The step to be killed at; <c>none</c> says every step and ends well.</param>
    /// <param name="whom"><c>host</c> or <c>server</c>.</param>
    public static async Task<int> RunAsync(string doing, string store, string step, string whom)
    {
        var data = Environment.GetEnvironmentVariable("ARMEDPOLICINGGOV_DATA")!;
        await using var server = PrivatePostgres.Start(data);
        var catalogue = new StoreCatalogue(new DatabaseServer(server.ConnectionString), Modules.Migrations, TimeProvider.System);
        await using var open = await catalogue.OpenAsync(store, null, null, CancellationToken.None);
        // The first act and checkpoint are done in peace, so that there is something to be lost.
        var peaceful = 1;
        var services = new ServiceCollection().AddLogging().AddProduct(open).AddSingleton<StepReached>(_ => reached =>
        {
            if (step == "none") Say($"step {reached}");
            else if (reached == step && peaceful-- == 0) Kill(whom, server.Folder.Cluster);
        });
        await using var product = services.BuildServiceProvider();
        try
        {
            for (var act = 0; act < Acts; act++)
            {
                var made = $"norfolk/{Guid.CreateVersion7():N}";
                if (await RecordAsync(product, made) is not Outcome.Recorded) return 4;
                Say($"recorded {made}");
                if (doing != "checkpoint") continue;
                var checkpoint = (await product.GetRequiredService<MakeCheckpoint>().RunAsync(CancellationToken.None)).Checkpoint;
                Say(string.Create(CultureInfo.InvariantCulture, $"checkpoint {checkpoint.Size} {checkpoint.Root}"));
            }

            return 0;
        }
        catch (NpgsqlException)
        {
            Say("failed");
            return 3;
        }
    }

    private static Task<Outcome> RecordAsync(ServiceProvider product, string made)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(made);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var opened = new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);
        Fact[] facts =
        [
            new Deployment { Id = made, Force = "norfolk", Kind = "spontaneous", Decision = "deployed", OpenedAt = opened },
            new DeploymentDocument { Document = made, Deployment = made, Type = "sfc-log", Author = "A", CreatedAt = opened, File = $"{made}.txt", Sha256 = sha256 },
        ];
        var kinds = product.GetRequiredService<Kinds>();
        return product.GetRequiredService<IRecordFacts>().RecordAsync(new Recording(new Act(Guid.CreateVersion7(), "record", TestStore.Operator), [.. facts.Select(fact => new Row(kinds.Of(fact), fact))])
        {
            Documents = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { [sha256] = () => new MemoryStream(bytes) },
        }, CancellationToken.None);
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    private static void Kill(string whom, string cluster)
    {
        if (whom == "host") Process.GetCurrentProcess().Kill();
        var postmaster = File.ReadLines(Path.Combine(cluster, "postmaster.pid")).First();
        using var kill = Process.Start("sh", ["-c", "children=$(ps -o pid= --ppid \"$0\"); kill -9 \"$0\" $children", postmaster]);
        kill.WaitForExit();
    }
}
