using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Records.Searching;
using ArmedPolicingGov.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Search;

/// <summary>Whatever the size, a search goes by indexes: with three thousand operations the planner could as well read them all.</summary>
public sealed class PlanTests : IAsyncLifetime
{
    private const int Operations = 3000;

    private TestStore store = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync();
        await store.RecordAsync(Enumerable.Range(1, Operations).Select(number => new Deployment
        {
            Id = $"op-{number:0000}",
            Force = number % 2 == 0 ? "norfolk" : "cumbria",
            Kind = "spontaneous",
            Decision = "deployed",
            OpenedAt = new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero).AddMinutes(number),
            Summary = $"A man with a crossbow, caller {number}",
        }));
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Every_kind_that_is_found_by_words_is_found_by_its_index()
    {
        var byWords = Findable.For(TestStore.Operator, store.Kinds, store.Get<Permissions>()).Where(each => each.IsByWords).ToList();
        byWords.Count.ShouldBeGreaterThan(8);
        foreach (var findable in byWords)
        {
            var plan = await PlanAsync(findable, ["crossbow", "call"], ["force/norfolk", "region/eastern", "national"]);
            plan.ShouldContain($"Bitmap Index Scan on {findable.Kind.Name}_words", customMessage: plan);
            plan.ShouldNotContain("Seq Scan", customMessage: plan);
        }
    }

    [Fact]
    public async Task Every_other_kind_is_found_by_an_index_of_its_keys()
    {
        var byReference = Findable.For(TestStore.Operator, store.Kinds, store.Get<Permissions>()).Where(each => !each.IsByWords).ToList();
        byReference.Count.ShouldBeGreaterThan(8);
        foreach (var findable in byReference) (await PlanAsync(findable, ["op", "1"], ["force/norfolk"])).ShouldNotContain("Seq Scan");
    }

    [Fact]
    public async Task What_is_out_of_scope_is_not_even_looked_at()
    {
        var deployments = Findable.For(TestStore.Operator, store.Kinds, store.Get<Permissions>()).Single(each => each.Kind == Deployment.Declaration);
        var plan = await PlanAsync(deployments, ["caller", "13"], ["force/norfolk"], "analyze, timing off, summary off, ");
        plan.ShouldNotContain("Rows Removed by Filter", customMessage: plan);
        plan.ShouldContain("actual rows=55 ", customMessage: plan);
    }

    private async Task<string> PlanAsync(Findable findable, string[] words, string[] scopes, string also = "")
    {
        await using var connection = await store.Store.Book.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var settings = new NpgsqlCommand(SearchSql.Settings, connection)) await settings.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand($"explain ({also}costs off) {SearchSql.Keys(findable)}", connection)
        {
            Parameters = { new("scopes", scopes), new("exact", "op-1"), new("most", 5) },
        };
        if (findable.IsByWords) command.Parameters.Add(new NpgsqlParameter("words", SearchSql.WordQuery(words, scopes)));
        await using var rows = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await rows.ReadAsync()) plan.Add(rows.GetString(0));
        return string.Join('\n', plan);
    }
}
