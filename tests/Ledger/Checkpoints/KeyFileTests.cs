using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Server;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests.Checkpoints;

/// <summary>The key that signs: made once, for its owner alone, and never silently another.</summary>
public sealed class KeyFileTests : IAsyncLifetime
{
    private SignedStore store = null!;

    private KeyFile Key => store.Store.Get<KeyFile>();

    public async ValueTask InitializeAsync() => store = await SignedStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task A_new_store_gets_a_key_under_its_own_name_that_nobody_else_can_read()
    {
        var key = await Key.VerifierAsync(CancellationToken.None);
        key.Name.ShouldBe(store.Store.Store.Origin);
        File.GetUnixFileMode(store.KeyPath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await Key.VerifierAsync(CancellationToken.None)).ShouldBe(key);
        SigningKey.Parse((await File.ReadAllTextAsync(store.KeyPath)).TrimEnd('\n')).Verifier.ShouldBe(key);
        Directory.GetFiles(store.Store.Keys.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Several_hosts_that_start_together_have_one_key()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new KeyFile(store.Store.Keys, store.Store.Store).VerifierAsync(CancellationToken.None))));
        keys.Distinct().ShouldHaveSingleItem();
        Directory.GetFiles(store.Store.Keys.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_key_that_is_gone_is_not_made_anew_once_something_was_signed()
    {
        await store.SignAsync();
        File.Delete(store.KeyPath);
        await store.RecordAsync();
        (await RefusedAsync()).ShouldContain("Bring it back");
        // The database may have been emptied of what was signed: the file beside the key still tells.
        await store.TamperAsync("delete from ledger.checkpoints");
        (await RefusedAsync()).ShouldContain("Bring it back");
        File.Exists(store.KeyPath).ShouldBeFalse();
    }

    /// <summary>Found when a served store and a further host signed at the same moment on a busy machine.</summary>
    [Fact]
    public async Task A_key_that_another_host_makes_and_signs_with_meanwhile_is_not_taken_for_lost()
    {
        await store.RecordAsync();
        await store.SignAsync();
        var key = await Key.VerifierAsync(CancellationToken.None);
        File.Delete(store.LastSignedPath);
        File.Move(store.KeyPath, $"{store.KeyPath}.away");
        await using var owner = await store.Store.OwnerAsync();
        await using var holds = await owner.BeginTransactionAsync();
        await RunAsync(owner, "lock table ledger.checkpoints in access exclusive mode");
        var late = Task.Run(() => Key.VerifierAsync(CancellationToken.None));
        while (await RunAsync(owner, "select count(*) from pg_locks where relation = 'ledger.checkpoints'::regclass and not granted") is 0L) await Task.Yield();
        File.Move($"{store.KeyPath}.away", store.KeyPath);
        await holds.CommitAsync();
        (await late).ShouldBe(key);
    }

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task A_key_that_others_can_read_or_change_signs_nothing(UnixFileMode open)
    {
        await Key.VerifierAsync(CancellationToken.None);
        File.SetUnixFileMode(store.KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | open);
        (await RefusedAsync()).ShouldContain("chmod 600");
        File.SetUnixFileMode(store.KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await store.SignAsync()).Checkpoint.Size.ShouldBe(0);
    }

    [Fact]
    public async Task A_key_of_another_store_signs_nothing()
    {
        await Key.VerifierAsync(CancellationToken.None);
        await File.WriteAllTextAsync(store.KeyPath, SigningKey.Generate("armedpolicinggov.example/other/0123").ToSecretLine() + "\n");
        (await RefusedAsync()).ShouldContain("is of armedpolicinggov.example/other/0123");
    }

    [Fact]
    public async Task A_file_that_is_no_key_signs_nothing_and_is_not_shown()
    {
        await Key.VerifierAsync(CancellationToken.None);
        var secret = (await File.ReadAllTextAsync(store.KeyPath)).Split('+', 5)[4].Trim();
        await File.WriteAllTextAsync(store.KeyPath, $"PRIVATE+KEY+{store.Store.Store.Origin}+00000000+{secret}\n");
        var problem = await RefusedAsync();
        problem.ShouldContain("holds no signing key");
        problem.ShouldNotContain(secret);
    }

    [Fact]
    public async Task A_key_is_changed_in_one_step_and_the_old_one_kept()
    {
        await store.RecordAsync();
        var before = await store.SignAsync();
        var old = await File.ReadAllTextAsync(store.KeyPath);
        var prepared = Key.PrepareNext();
        Key.PrepareNext().ShouldBe(prepared);
        (await Key.VerifierAsync(CancellationToken.None)).ShouldBe(before.Key);

        Key.PutNextInPlace().ShouldBe(prepared);

        (await Key.VerifierAsync(CancellationToken.None)).ShouldBe(prepared);
        (await File.ReadAllTextAsync($"{store.KeyPath}.1")).ShouldBe(old);
        foreach (var file in Directory.GetFiles(store.Store.Keys.Path)) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await store.RecordAsync();
        var after = await store.SignAsync();
        after.Key.ShouldBe(prepared);
        var proof = await store.Proofs.ConsistencyAsync(before.Checkpoint.Size, after.Checkpoint.Size, CancellationToken.None);
        proof!.Verify(before.Checkpoint.Root, prepared).ShouldBe(after.Checkpoint);
        Key.PrepareNext();
        Key.PutNextInPlace();
        File.Exists($"{store.KeyPath}.2").ShouldBeTrue();
        Should.Throw<ServerProblem>(Key.PutNextInPlace).Message.ShouldContain("No key was prepared");
    }

    [Fact]
    public async Task A_lost_key_can_be_changed_for_a_new_one()
    {
        await store.RecordAsync();
        await store.SignAsync();
        File.Delete(store.KeyPath);
        var next = Key.PrepareNext();
        Key.PutNextInPlace();
        await store.RecordAsync();
        (await store.SignAsync()).Key.ShouldBe(next);
    }

    private async Task<string> RefusedAsync() => (await Should.ThrowAsync<ServerProblem>(store.SignAsync)).Message;
}
