using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Npgsql;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>
/// The folders on which the rules are tried hold nothing that an import would refuse. They stand for different worlds,
/// and what one says of an officer or a standard another contradicts: so each is imported in full up to its commit, at
/// which the store of this class takes everything back.
/// </summary>
public sealed class CaseFolderTests : IAsyncLifetime
{
    private static readonly string Rules = Path.Combine(TestPostgres.Root, "tests", "Rules");

    private const string TakenBack = "everything was recorded and is taken back";

    private TestStore store = null!;

    public static TheoryData<string> RulesWithCases => [.. Cases().Select(folder => Path.GetFileName(Path.GetDirectoryName(folder)!)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync();
        await using var owner = await store.OwnerAsync();
        await using var command = new NpgsqlCommand(
            $"""
            create function ledger.take_back() returns trigger language plpgsql as $$ begin raise exception '{TakenBack}'; end $$;
            create constraint trigger taken_back after insert on ledger.acts deferrable initially deferred for each row execute function ledger.take_back()
            """, owner);
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Theory]
    [MemberData(nameof(RulesWithCases))]
    public async Task Every_case_of_a_rule_is_accepted_as_it_stands(string rule)
    {
        var cases = Cases().Where(folder => Path.GetFileName(Path.GetDirectoryName(folder)) == rule).Order(StringComparer.Ordinal).ToList();
        cases.ShouldNotBeEmpty();
        foreach (var folder in cases)
        {
            using var copy = new TempFolder();
            foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "expected.json"))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(copy[Path.GetRelativePath(folder, file)])!);
                File.Copy(file, copy[Path.GetRelativePath(folder, file)]);
            }

            (await IsAcceptedAsync(copy.Path)).ShouldBeTrue(folder);
        }

        (await store.VersionsAsync()).ShouldBeEmpty();
    }

    private async Task<bool> IsAcceptedAsync(string folder)
    {
        try
        {
            var imported = await store.ImportAsync(folder);
            imported.Faults.ShouldBeEmpty(folder);
            return imported.Outcome is Outcome.NothingNew;
        }
        catch (PostgresException problem) when (problem.MessageText == TakenBack)
        {
            return true;
        }
    }

    [Fact]
    public void There_are_hundreds_of_cases() => Cases().Count().ShouldBeGreaterThan(250);

    private static IEnumerable<string> Cases() => Directory.GetFiles(Rules, "expected.json", SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(file)!);
}
