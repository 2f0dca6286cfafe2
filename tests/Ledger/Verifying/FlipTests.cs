using System.Globalization;
using ArmedPolicingGov.Ledger.Verifying;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests.Verifying;

/// <summary>
/// Every byte of every column of every row that the ledger keeps, flipped: verification finds each, and says which row it
/// is. A row has one flip at a time; many rows have theirs at once.
/// </summary>
public sealed class FlipTests(ITestOutputHelper output)
{
    /// <summary>Fewer than the rows would be missed if a finding were kept for each; then not all rows are flipped at once.</summary>
    private const int AtOnce = 300;

    [Fact]
    public async Task Every_flip_in_a_version_is_found()
    {
        await using var filled = await FilledStore.NewAsync();
        await FlipAsync(filled, (30, 240), [.. filled.Store.Kinds.All.Select(kind => Records(kind.Name, $"{kind.Schema}.{kind.Name}", "seq"))]);
    }

    [Fact]
    public async Task Every_flip_in_what_is_known_now_is_found()
    {
        await using var filled = await FilledStore.NewAsync();
        await FlipAsync(filled, (30, 230), [.. filled.Store.Kinds.All.Select(kind => Records($"now_{kind.Name}", $"{kind.Schema}.now_{kind.Name}", "key"))]);
    }

    [Fact]
    public async Task Every_flip_in_an_entry_is_found()
    {
        await using var filled = await FilledStore.NewAsync();
        await FlipAsync(filled, (1, 257), new FlippedTable("ledger.entries", ["seq"], (finding, row, flip) => finding.Kind == "entries" && (finding.Seq == (long)row["seq"]! || finding.Seq == flip.Value)));
    }

    [Fact]
    public async Task Every_flip_in_an_act_a_checkpoint_a_cosignature_a_tile_or_a_document_is_found()
    {
        await using var filled = await FilledStore.NewAsync();
        await FlipAsync(filled, (6, 29),
            new FlippedTable("ledger.acts", ["act"], (finding, row, _) => finding.Kind == "acts" && (finding.Key == row["act"]!.ToString() || finding.Seq == (long)row["first_seq"]!)),
            // The time of a checkpoint is what its host said, and not signed: only its order tells.
            new FlippedTable("ledger.checkpoints", ["checkpoint"], (finding, row, flip) => finding.Kind == "checkpoints" && (finding.Key == Text(row["checkpoint"]!) || (flip.Column == "checkpoint" && finding.Key == $"{flip.Value}"))) { Except = ["made_at"] },
            // What people call a witness is not signed either; its key is.
            new FlippedTable("ledger.cosignatures", ["checkpoint", "witness"], (finding, row, flip) => finding.Kind == "cosignatures" && finding.Key == $"{(flip.Column == "checkpoint" ? flip.Value : row["checkpoint"])} {row["witness"]}") { Except = ["witness"] },
            new FlippedTable("ledger.tiles", ["level", "tile"], (finding, row, _) => finding.Kind == "tiles" && finding.Key == $"{row["level"]}/{row["tile"]}"),
            new FlippedTable("ledger.documents", ["sha256"], (finding, row, _) => Tells(finding, (string)row["sha256"]!)),
            new FlippedTable("ledger.document_parts", ["sha256", "part"], (finding, row, _) => Tells(finding, (string)row["sha256"]!)));
    }

    private static FlippedTable Records(string kind, string table, string key) => new(table, [key],
        (finding, row, flip) => finding.Kind == kind && (finding.Seq == (long)row["seq"]! || finding.Key == (string)row["key"]! || (finding.Seq == flip.Value && flip.Value is not null)));

    private static bool Tells(Finding finding, string sha256) => finding.Key == sha256 || finding.Problem.Contains(sha256, StringComparison.Ordinal);

    private static string Text(object number) => ((IFormattable)number).ToString(null, CultureInfo.InvariantCulture);

    private async Task FlipAsync(FilledStore filled, (int Tables, int Rows) atLeast, params IReadOnlyList<FlippedTable> flipped)
    {
        (await filled.VerifyAsync()).Holds.ShouldBeTrue();
        await using var owner = await filled.Store.OwnerAsync();
        foreach (var table in flipped) await table.OpenAsync(owner);
        (await filled.VerifyAsync()).Findings.ShouldBeEmpty();
        var rows = flipped.SelectMany(table => table.Rows).ToList();
        flipped.Count(table => table.Rows.Count > 0).ShouldBeGreaterThanOrEqualTo(atLeast.Tables);
        rows.Count.ShouldBeGreaterThanOrEqualTo(atLeast.Rows);
        var (flips, steps) = (0, 0);
        foreach (var some in rows.OrderBy(row => row.Flips.Count).Chunk(AtOnce))
        {
            for (var step = 0; step < some.Max(row => row.Flips.Count); step++, steps++)
            {
                // Rows begin at different columns, so that one step does not shift all of a kind alike.
                var now = some.Index().Where(row => step < row.Item.Flips.Count).Select(row => (Row: row.Item, Flip: row.Item.Flips[(step + (row.Index * 7)) % row.Item.Flips.Count])).ToList();
                await ExecuteAsync(owner, string.Concat(now.Select(each => each.Row.Update(each.Flip))), now.Count);
                var report = await filled.VerifyAsync();
                foreach (var (row, flip) in now) report.Findings.ShouldContain(finding => row.Table.IsNamed(finding, row.Values, flip), $"{row}: {flip.Column} = {flip.Expression}\n{string.Join('\n', report.Findings.Take(40))}");
                await ExecuteAsync(owner, string.Concat(some.Select(row => row.Table).Distinct().Select(table => table.Restore)));
                flips += now.Count;
            }
        }

        flips.ShouldBe(rows.Sum(row => row.Flips.Count));
        (await filled.VerifyAsync()).Findings.ShouldBeEmpty();
        output.WriteLine($"{flips:N0} flips in {rows.Count:N0} rows of {flipped.Count} tables, in {steps:N0} steps");
    }

    private static async Task ExecuteAsync(NpgsqlConnection owner, string sql, int? changed = null)
    {
        await using var command = new NpgsqlCommand(sql, owner);
        var rows = await command.ExecuteNonQueryAsync();
        if (changed is { } expected) rows.ShouldBe(expected);
    }
}
