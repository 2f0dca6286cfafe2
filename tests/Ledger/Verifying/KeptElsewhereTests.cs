using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Verifying;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests.Verifying;

/// <summary>What is consistent in itself and yet not what was signed: only a checkpoint that was kept outside the database tells.</summary>
public sealed class KeptElsewhereTests : IAsyncLifetime
{
    private FilledStore filled = null!;

    public async ValueTask InitializeAsync()
    {
        filled = await FilledStore.EmptyAsync();
        for (var number = 1; number <= 3; number++)
        {
            await filled.RecordAsync("record", null, null, Armoury(number));
            await filled.SignAsync(isCosigned: false);
        }
    }

    public ValueTask DisposeAsync() => filled.DisposeAsync();

    [Fact]
    public async Task Without_one_the_report_says_what_could_not_be_found()
    {
        var report = await filled.VerifyAsync();
        report.ComparedTo.ShouldBeNull();
        report.Comparison.ShouldContain("Not compared");
        report.Comparison.ShouldContain("taken off the end");
        report.Comparison.ShouldContain("rewritten");
    }

    [Fact]
    public async Task With_one_the_report_says_how_far_it_excludes_that()
    {
        var kept = await KeptAsync();
        (await filled.VerifyAsync(kept)).Comparison.ShouldContain("all 6 entries");
        await filled.RecordAsync("record", null, null, Armoury(4));
        var report = await filled.VerifyAsync(kept);
        (report.Holds, report.ComparedTo).ShouldBe((true, 6));
        report.Comparison.ShouldContain("Of the 2 after it that cannot be told");
    }

    [Fact]
    public async Task An_end_that_was_taken_off_is_found_only_beside_it()
    {
        var kept = await KeptAsync();
        await ExecuteAsync(
            """
            delete from ledger.entries where seq >= 4; delete from ledger.acts where first_seq >= 4; delete from ledger.checkpoints where size > 4;
            delete from armouries.armouries where seq >= 4; delete from armouries.now_armouries where seq >= 4
            """);
        (await filled.VerifyAsync()).Findings.ShouldBeEmpty();
        var report = await filled.VerifyAsync(kept);
        report.Findings.ShouldHaveSingleItem().Problem.ShouldBe("it has 6 entries, and the ledger has 4: its end is missing");
        report.Comparison.ShouldContain("Not compared");
    }

    [Theory]
    [InlineData(false, "it is not signed by any key that signs this ledger’s checkpoints: the store is another one, or was rewritten")]
    [InlineData(true, "the first 6 entries are not those that were signed then: the ledger was rewritten")]
    public async Task A_ledger_that_was_rewritten_as_a_whole_is_found_only_beside_it(bool hasKey, string problem)
    {
        var kept = await KeptAsync();
        File.Delete(filled.LastSignedPath);
        if (!hasKey) File.Delete(Path.ChangeExtension(filled.LastSignedPath, "key"));
        await ExecuteAsync("delete from ledger.entries; delete from ledger.acts; delete from ledger.checkpoints; delete from ledger.tiles; delete from armouries.armouries; delete from armouries.now_armouries");
        for (var number = 1; number <= 3; number++) await filled.RecordAsync("record", null, null, Armoury(number) with { Name = "Another" });
        await filled.SignAsync(isCosigned: false);
        (await filled.VerifyAsync()).Findings.ShouldBeEmpty();
        (await filled.VerifyAsync(kept)).Findings.ShouldHaveSingleItem().Problem.ShouldBe(problem);
    }

    [Fact]
    public async Task One_of_another_ledger_or_none_at_all_is_said_to_be_that()
    {
        await using var other = await FilledStore.EmptyAsync();
        await other.SignAsync(isCosigned: false);
        var foreign = new KeptCheckpoint("foreign", await File.ReadAllBytesAsync(other.LastSignedPath));
        var found = (await filled.VerifyAsync(foreign, new KeptCheckpoint("garbage", Encoding.UTF8.GetBytes("garbage\n")))).Findings;
        found.Select(finding => finding.Key).ShouldBe(["foreign", "garbage"]);
        found[0].Problem.ShouldContain(other.Store.Store.Origin);
    }

    [Fact]
    public async Task Every_flipped_byte_of_one_is_found()
    {
        var bytes = (await KeptAsync()).Bytes.ToArray();
        var flipped = Enumerable.Range(0, bytes.Length).Select(at => new KeptCheckpoint($"{at}", bytes.Index().Select(each => (byte)(each.Index == at ? each.Item ^ 1 : each.Item)).ToArray())).ToList();
        flipped.Count.ShouldBeGreaterThan(150);
        (await filled.VerifyAsync(flipped)).Findings.Select(finding => finding.Key).ShouldBe(flipped.Select(each => each.Name));
    }

    private static Armoury Armoury(int number) => new() { Id = $"norfolk/armoury-{number}", Force = "norfolk", Name = $"Armoury {number}", OpenedOn = new DateOnly(2024, 1, 5) };

    private async Task<KeptCheckpoint> KeptAsync() => new("kept", await File.ReadAllBytesAsync(filled.LastSignedPath));

    private async Task ExecuteAsync(string sql)
    {
        string[] tables = ["ledger.entries", "ledger.acts", "ledger.checkpoints", "ledger.tiles", "armouries.armouries", "armouries.now_armouries"];
        await using var owner = await filled.Store.OwnerAsync();
        await using var command = new NpgsqlCommand(string.Concat(tables.Select(table => $"alter table {table} disable trigger user; alter table {table} no force row level security;")) + sql
            + ";" + string.Concat(tables.Where(table => table != "ledger.tiles").Select(table => $"alter table {table} force row level security;")), owner);
        await command.ExecuteNonQueryAsync();
    }
}
