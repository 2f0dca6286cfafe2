using System.Formats.Tar;
using System.IO.Compression;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Ledger.Keeping;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests;

/// <summary>A dump holds everything, byte for byte, and a restore makes the same store of it, or nothing.</summary>
public sealed class DumpTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly List<string> restored = [];
    private TestStore store = null!;

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync(StoreKind.Simulated, EasternSample.OpensOn);

    public async ValueTask DisposeAsync()
    {
        var server = await TestPostgres.ServerAsync();
        await using (var maintenance = new NpgsqlConnection(server.Maintenance))
        {
            await maintenance.OpenAsync();
            NpgsqlConnection.ClearAllPools();
            foreach (var name in restored) await TestPostgres.DropAsync(maintenance, StoreName.Database(name));
        }

        await store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task What_is_restored_holds_the_same_rows_in_every_table_and_goes_on()
    {
        await EasternSample.FillAsync(store);
        await store.RecordAsync(new Armoury { Id = "norfolk/odd", Force = "norfolk", Name = "Tab\there, \\back, line\nfeed, “é” 𝄞, \\N and a carriage\rreturn", OpenedOn = new DateOnly(2024, 1, 5) });
        (await store.Get<EraseRecords>().EraseAsync(new Erase(Armoury.Declaration, "norfolk/odd", [], false, "Court", "Order", new DateOnly(2026, 3, 1), TestStore.Operator), new Faults(), CancellationToken.None)).ShouldBeOfType<Outcome.Recorded>();
        await store.RecordAsync(new Armoury { Id = "norfolk/odd-2", Force = "norfolk", Name = "Tab\there, \\back, line\nfeed, “é” 𝄞, \\N and a carriage\rreturn", OpenedOn = new DateOnly(2024, 1, 5) });
        var before = await DumpAsync("before");

        await using var copy = await RestoreAsync(folder["before"]);

        var after = Members(await DumpAsync("after", copy));
        var expected = Members(before);
        expected.Keys.Count(name => name.StartsWith("tables/", StringComparison.Ordinal)).ShouldBeGreaterThan(30);
        after.Keys.ShouldBe(expected.Keys, ignoreOrder: true);
        foreach (var (name, bytes) in expected.Where(each => each.Key.StartsWith("tables/", StringComparison.Ordinal))) after[name].ShouldBe(bytes, name);
        (copy.Kind, copy.Origin, copy.OpensOn).ShouldBe((store.Store.Kind, store.Store.Origin, store.Store.OpensOn));
        await using var book = await copy.Book.OpenConnectionAsync();
        await using var unforced = new NpgsqlCommand("select count(*) from pg_class where relkind = 'r' and relrowsecurity and not relforcerowsecurity", book);
        (await unforced.ExecuteScalarAsync()).ShouldBe(0L);
        await using var open = new NpgsqlCommand("select count(*) from pg_trigger where tgname in ('kept_rows', 'kept_table', 'erases') and tgenabled <> 'O'", book);
        (await open.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Fact]
    public async Task A_dump_that_was_changed_or_cut_off_anywhere_is_refused_and_leaves_nothing()
    {
        await store.RecordAsync(new Armoury { Id = "norfolk/armoury-1", Force = "norfolk", Name = "One", OpenedOn = new DateOnly(2024, 1, 5) });
        var bytes = await DumpAsync("whole");
        var members = Members(bytes);

        foreach (var length in Enumerable.Range(0, 24).Select(part => bytes.Length * part / 24)) await RefusedAsync("cut", bytes[..length], $"{length}");
        foreach (var name in members.Keys)
        {
            await RefusedAsync("without", Tar(members.Where(each => each.Key != name)), name);
            if (members[name].Length > 0) await RefusedAsync("changed", Tar(members.Select(each => each.Key == name ? new(name, Flipped(each.Value)) : each)), name);
        }

        await RefusedAsync("more", Tar(members.SkipLast(1).Append(new("tables/ledger.acts/000009", [])).Append(members.Last())));
    }

    [Theory]
    [InlineData("77777777777")]
    [InlineData("-1")]
    [InlineData("size")]
    public async Task A_length_that_no_member_can_have_is_refused(string length)
    {
        var bytes = await DumpAsync("whole");
        foreach (var header in new[] { 0, 1024 }) await RefusedAsync("length", SpoiltTar.WithLength(bytes, header, length));
    }

    [Fact]
    public async Task A_store_of_the_name_is_not_overwritten()
    {
        await DumpAsync("dump");
        (await Should.ThrowAsync<ServerProblem>(RestoreStoreAsync(folder["dump"], store.Store.Name))).Message.ShouldContain("already");
    }

    [Fact]
    public async Task What_a_killed_restore_left_is_dropped_by_the_next_to_open_a_store()
    {
        var server = await TestPostgres.ServerAsync();
        await using var maintenance = new NpgsqlConnection(server.Maintenance);
        await maintenance.OpenAsync();
        await using (var left = new NpgsqlCommand("create database armedpolicinggov_restoring_0123456789ab template template0", maintenance)) await left.ExecuteNonQueryAsync();

        await using var other = await TestStore.NewAsync();

        await using var find = new NpgsqlCommand("select count(*) from pg_database where datname = 'armedpolicinggov_restoring_0123456789ab'", maintenance);
        (await find.ExecuteScalarAsync()).ShouldBe(0L);
    }

    private async Task RefusedAsync(string name, byte[] bytes, string what = "")
    {
        await File.WriteAllBytesAsync(folder[name], bytes);
        var target = $"t-{Guid.CreateVersion7():N}";
        await Should.ThrowAsync<InvalidDataException>(RestoreStoreAsync(folder[name], target), what);
        var server = await TestPostgres.ServerAsync();
        await using var maintenance = new NpgsqlConnection(server.Maintenance);
        await maintenance.OpenAsync();
        await using var find = new NpgsqlCommand("select count(*) from pg_database where datname = $1", maintenance) { Parameters = { new() { Value = StoreName.Database(target) } } };
        (await find.ExecuteScalarAsync()).ShouldBe(0L);
    }

    private async Task<byte[]> DumpAsync(string name, Store? of = null)
    {
        await new DumpStore(of ?? store.Store, store.Kinds, TimeProvider.System).WriteAsync(folder[name], null, CancellationToken.None);
        return await File.ReadAllBytesAsync(folder[name]);
    }

    private async Task<Store> RestoreAsync(string path)
    {
        var name = $"t-{Guid.CreateVersion7():N}";
        restored.Add(name);
        await RestoreStoreAsync(path, name);
        return await new StoreCatalogue(await TestPostgres.ServerAsync(), Host.Modules.Migrations, TimeProvider.System).OpenAsync(name, null, null, CancellationToken.None);
    }

    private static async Task<RestoreReport> RestoreStoreAsync(string path, string name) =>
        await new RestoreStore(await TestPostgres.ServerAsync(), Host.Modules.Migrations).ReadAsync(path, name, CancellationToken.None);

    private static byte[] Flipped(byte[] bytes) => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)];

    private static Dictionary<string, byte[]> Members(byte[] dump)
    {
        using var tar = new TarReader(new GZipStream(new MemoryStream(dump), CompressionMode.Decompress));
        var members = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (tar.GetNextEntry(copyData: true) is { } entry)
        {
            var bytes = new byte[entry.Length];
            entry.DataStream?.ReadExactly(bytes);
            members.Add(entry.Name, bytes);
        }

        return members;
    }

    private static byte[] Tar(IEnumerable<KeyValuePair<string, byte[]>> members)
    {
        var output = new MemoryStream();
        using (var tar = new TarWriter(new GZipStream(output, CompressionLevel.Fastest)))
        {
            foreach (var (name, bytes) in members) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
        }

        return output.ToArray();
    }
}
