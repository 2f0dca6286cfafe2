using System.Diagnostics;
using ArmedPolicingGov.Host;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Verifying;
using Microsoft.Extensions.DependencyInjection;

await using var server = PrivatePostgres.Start(args[0], "fsync=off");
await using var store = await new StoreCatalogue(new DatabaseServer(server.ConnectionString), ArmedPolicingGov.Host.Modules.Migrations, TimeProvider.System).OpenAsync("bench", StoreKind.Simulated, null, default);
await using var services = new ServiceCollection().AddLogging().AddProduct(store).BuildServiceProvider();
for (var i = 0; i < 4; i++)
{
    var watch = Stopwatch.StartNew();
    var cpu = Process.GetCurrentProcess().TotalProcessorTime;
    var report = await services.GetRequiredService<VerifyStore>().RunAsync([], default);
    var seconds = watch.Elapsed.TotalSeconds;
    Console.WriteLine($"{report.Leaves} {report.Versions} findings {report.FindingCount} in {seconds:0.00} s: {report.Versions / seconds:0}/s cpu {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:0.00} mem {Environment.WorkingSet >> 20} MiB gc {GC.CollectionCount(2)}");
    foreach (var f in report.Findings.Take(10)) Console.WriteLine(f);
}
