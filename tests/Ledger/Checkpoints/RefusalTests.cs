using ArmedPolicingGov.Ledger.Server;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests.Checkpoints;

/// <summary>A store that is not what was signed is refused a signature: the ledger never says two things.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private SignedStore store = null!;

    public async ValueTask InitializeAsync() => store = await SignedStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task A_store_whose_end_was_cut_off()
    {
        await SignTwiceAsync();
        await store.TruncateAsync(4, withCheckpoints: false);
        await MustBeRefusedAsync("its end is missing");
    }

    [Fact]
    public async Task An_older_backup_that_was_restored()
    {
        await SignTwiceAsync();
        await store.TruncateAsync(4, withCheckpoints: true);
        await MustBeRefusedAsync("its end is missing");
    }

    [Fact]
    public async Task An_older_backup_in_which_was_recorded_since()
    {
        await SignTwiceAsync();
        await store.TruncateAsync(4, withCheckpoints: true);
        await store.RecordAsync(5);
        await MustBeRefusedAsync("older backup was restored and recorded in");
    }

    [Fact]
    public async Task A_store_emptied_of_its_checkpoints_and_recorded_anew()
    {
        await SignTwiceAsync();
        await store.TruncateAsync(0, withCheckpoints: true);
        await store.TamperAsync("delete from ledger.checkpoints");
        await store.RecordAsync(20);
        await MustBeRefusedAsync("history of the store was rewritten");
    }

    [Fact]
    public async Task An_entry_that_was_rewritten_among_those_that_were_signed()
    {
        await SignTwiceAsync();
        await store.TamperAsync("update ledger.entries set leaf = leaf || ' ', hash = sha256('\\x00'::bytea || leaf || ' ') where seq = 1");
        await store.RecordAsync();
        await MustBeRefusedAsync("an entry was rewritten");
    }

    [Fact]
    public async Task A_tile_that_was_rewritten()
    {
        await store.FillAsync(700);
        await store.SignAsync();
        await store.TamperAsync("update ledger.tiles set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 1 and tile = 0");
        await store.RecordAsync();
        await MustBeRefusedAsync("an entry was rewritten");
    }

    [Fact]
    public async Task A_store_that_lost_a_tile()
    {
        await store.FillAsync(700);
        await store.SignAsync();
        await store.TamperAsync("delete from ledger.tiles");
        await store.RecordAsync();
        await MustBeRefusedAsync("lacks a part of its ledger (tile/1/000.p/2)");
    }

    [Fact]
    public async Task A_checkpoint_that_was_changed_in_the_store()
    {
        await SignTwiceAsync();
        await store.TamperAsync("update ledger.checkpoints set note = convert_to(replace(convert_from(note, 'UTF8'), E'\\n8\\n', E'\\n9\\n'), 'UTF8')");
        await MustBeRefusedAsync("its end is missing");
    }

    [Fact]
    public async Task A_checkpoint_that_cannot_be_read_any_more()
    {
        await SignTwiceAsync();
        await store.TamperAsync("update ledger.checkpoints set note = '\\x00'::bytea");
        await MustBeRefusedAsync("is not as it was written");
    }

    [Fact]
    public async Task A_new_entry_whose_hash_is_not_that_of_its_leaf()
    {
        await SignTwiceAsync();
        await store.RecordAsync(2);
        await store.TamperAsync("update ledger.entries set leaf = leaf || ' ' where seq = 9");
        await MustBeRefusedAsync("place 9 has another hash than its leaf");
    }

    [Fact]
    public async Task A_gap()
    {
        await SignTwiceAsync();
        await store.RecordAsync(3);
        await store.TamperAsync("delete from ledger.entries where seq = 9");
        await MustBeRefusedAsync("place 9 is missing");
    }

    [Fact]
    public async Task A_store_beside_whose_key_nothing_says_what_was_signed_last()
    {
        await SignTwiceAsync();
        File.Delete(store.LastSignedPath);
        await store.RecordAsync();
        (await MustBeRefusedAsync("is missing beside its key")).ShouldContain("Bring it back");
    }

    [Fact]
    public async Task A_store_beside_whose_key_stands_something_else()
    {
        await SignTwiceAsync();
        await File.WriteAllTextAsync(store.LastSignedPath, "something else\n");
        await MustBeRefusedAsync("holds no checkpoint");
    }

    [Fact]
    public async Task A_store_beside_whose_key_stands_the_checkpoint_of_another()
    {
        await SignTwiceAsync();
        await File.WriteAllTextAsync(store.LastSignedPath, (await File.ReadAllTextAsync(store.LastSignedPath)).Replace(store.Store.Store.Origin, "other.example/x", StringComparison.Ordinal));
        await MustBeRefusedAsync("is of other.example/x");
    }

    [Fact]
    public async Task An_older_checkpoint_beside_the_key_will_do_if_it_is_of_this_history()
    {
        await store.RecordAsync(3);
        var older = (await store.SignAsync()).Note.ToString();
        await store.RecordAsync(3);
        await store.SignAsync();
        await File.WriteAllTextAsync(store.LastSignedPath, older);
        await store.SignAsync();
        (await File.ReadAllTextAsync(store.LastSignedPath)).ShouldNotBe(older);
        await store.MustBeOneHistoryAsync();
    }

    [Fact]
    public async Task An_older_checkpoint_beside_the_key_that_is_of_another_history()
    {
        await store.RecordAsync(3);
        var older = (await store.SignAsync()).Note.ToString();
        await store.RecordAsync(3);
        await store.SignAsync();
        var root = older.Split('\n')[2];
        await File.WriteAllTextAsync(store.LastSignedPath, older.Replace(root, $"A{root[1..]}", StringComparison.Ordinal));
        await MustBeRefusedAsync("history of the store was rewritten");
    }

    private async Task SignTwiceAsync()
    {
        await store.RecordAsync(3);
        await store.SignAsync();
        await store.RecordAsync(3);
        await store.SignAsync();
    }

    private async Task<string> MustBeRefusedAsync(string because)
    {
        var signed = await OneAsync("select count(*) from ledger.checkpoints");
        var kept = File.Exists(store.LastSignedPath) ? await File.ReadAllTextAsync(store.LastSignedPath) : null;
        var problem = await Should.ThrowAsync<ServerProblem>(store.SignAsync);
        problem.Message.ShouldContain(because);
        (await OneAsync("select count(*) from ledger.checkpoints")).ShouldBe(signed);
        (File.Exists(store.LastSignedPath) ? await File.ReadAllTextAsync(store.LastSignedPath) : null).ShouldBe(kept);
        return problem.Message;
    }

    private async Task<object?> OneAsync(string sql) => await store.Store.Store.Book.CreateCommand(sql).ExecuteScalarAsync();
}
