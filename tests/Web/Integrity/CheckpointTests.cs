using System.Net;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Board;
using ArmedPolicingGov.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Records.Reading;

namespace ArmedPolicingGov.Web.Tests.Integrity;

/// <summary>What the site says of its checkpoints, keys and witnesses, and the proof that it only ever adds.</summary>
public sealed class CheckpointTests(SiteWithLedger ledger) : IClassFixture<SiteWithLedger>
{
    private const string WitnessKey = "witness.hmicfrs.example/w1+6c237dfe+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X";
    private const string WitnessLine = "— witness.hmicfrs.example/w1 bCN9/gAAAABk9m+Aw7Z7cypm4/ZkhdPO/fIMgq3CddO3z2jV4uvjzfYN4JtzZtdNFe+QxmRUyY2m8HIMHtSTPuVmNTQlUwXq0+jVCg==";

    private readonly TestSite site = ledger.Site;

    [Theory]
    [InlineData("commissioner")]
    [InlineData("armourer")]
    [InlineData("administrator")]
    public async Task Everybody_finds_what_is_proved_by_which_key_and_up_to_where(string persona)
    {
        using var visitor = await site.SignedInAsync(persona);
        var board = await visitor.GetAsync("/");
        var page = await visitor.GetAsync(board.Document.QuerySelectorAll("nav a").Single(link => Folded(link) == "Proof").GetAttribute("href")!);

        var latest = (await site.Services.GetRequiredLedger().LatestAsync(CancellationToken.None))!;
        Said(page, "Places").ShouldBe($"{latest.Checkpoint.Size}");
        Said(page, "Root").ShouldBe($"{latest.Checkpoint.Root}");
        Said(page, "Name of the ledger").ShouldBe(site.Store.Store.Origin);
        page.Text.ShouldContain($"{latest.Key}");
        page.Text.ShouldContain("No witness is set up.");
        page.Text.ShouldContain("The ledger has not been verified yet.");
        page.Text.ShouldContain("The key has not been changed.");
        (await visitor.GetAsync(page.Links()["The checkpoint as it is served"].Single())).Body.ShouldBe(latest.CosignedNote.ToString());
        page.Links().Contains("What was erased by law").ShouldBe(persona != "commissioner");
        page.Links().Contains("Legal holds").ShouldBe(persona == "administrator");
    }

    [Fact]
    public async Task Before_the_first_checkpoint_the_page_says_so()
    {
        await using var own = await SiteWithLedger.StartAsync();
        using var visitor = await own.SignedInAsync("commissioner");
        (await visitor.GetAsync("/ledger")).Text.ShouldContain("No checkpoint has been made yet.");
        (await visitor.GetAsync("/ledger/checkpoints")).Text.ShouldContain("No checkpoint has been made yet.");
    }

    [Fact]
    public async Task A_witness_is_shown_with_what_it_cosigned_and_with_why_it_last_did_not()
    {
        var list = new WitnessList([new Witness("Inspectorate", VerifierKey.Parse(WitnessKey), new Uri("http://127.0.0.1:1/"))]);
        await using var own = await SiteWithLedger.StartAsync(services => services.AddSingleton(list));
        await own.Store.RecordAsync(SiteWithRecords.Armoury("norfolk"));
        var checkpoint = await SiteWithLedger.SignAsync(own);
        using var visitor = await own.SignedInAsync("inspector");
        Row(await visitor.GetAsync("/ledger"), "Inspectorate").ShouldBe("Inspectorate Nothing yet  Not asked yet since this service started");

        var asking = own.Services.GetRequiredService<Witnesses>();
        asking.Ask(checkpoint);
        await asking.SettledAsync();
        Row(await visitor.GetAsync("/ledger"), "Inspectorate").ShouldStartWith("Inspectorate Nothing yet  It did not cosign. It could not be asked:");

        await using (var app = await own.Store.AppAsync())
        {
            await using var cosign = new NpgsqlCommand("insert into ledger.cosignatures (checkpoint, witness, key, cosigned_at, line) values ($1, 'Inspectorate', $2, '2026-03-02T10:05:00Z', $3)", app)
            {
                Parameters = { new() { Value = checkpoint.Number }, new() { Value = WitnessKey }, new() { Value = WitnessLine } },
            };
            await cosign.ExecuteNonQueryAsync();
        }

        Row(await visitor.GetAsync("/ledger"), "Inspectorate").ShouldStartWith("Inspectorate 2 places 2 March 2026 at 10:05am It did not cosign.");
        Row(await visitor.GetAsync("/ledger/checkpoints"), "2 ").ShouldEndWith("Inspectorate");
    }

    [Fact]
    public async Task A_host_that_cannot_sign_says_so_to_all_and_why_to_nobody_here()
    {
        await using var own = await SiteWithLedger.StartAsync(services => services.AddSingleton<ISigningState>(new NotSigning()));
        using var visitor = await own.SignedInAsync("commissioner");
        var page = await visitor.GetAsync("/ledger");
        page.Text.ShouldContain("What is recorded is not signed at present");
        page.Text.ShouldNotContain(NotSigning.Why);
    }

    [Fact]
    public async Task A_change_of_the_key_is_shown_with_its_reason()
    {
        await using var own = await SiteWithLedger.StartAsync();
        await own.Store.RecordAsync(new CheckpointKey { VerifierKey = "new-key", Replaces = "old-key", Reason = "The old one was lost" });
        using var visitor = await own.SignedInAsync("commissioner");
        var page = await visitor.GetAsync("/ledger");
        (Said(page, "From"), Said(page, "To"), Said(page, "Why")).ShouldBe(("old-key", "new-key", "The old one was lost"));
    }

    [Fact]
    public async Task Checkpoints_are_listed_fifty_to_a_page_and_every_two_are_joined_by_a_proof()
    {
        await using var own = await SiteWithLedger.StartAsync();
        var key = await SignManyAsync(own, 52);
        using var visitor = await own.SignedInAsync("commissioner");
        var page = await visitor.GetAsync("/ledger/checkpoints");
        page.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(50);
        Row(page, "104 ").ShouldEndWith("Nobody");
        var earlier = await visitor.GetAsync(page.Links()["Earlier checkpoints"].Single());
        earlier.Document.QuerySelectorAll("main tbody th").Select(Folded).ShouldBe(["4", "2"]);

        var leaves = await LeavesAsync(own);
        foreach (var (from, to) in new[] { (1, 104), (2, 4), (6, 8), (37, 100), (64, 104), (104, 104) })
        {
            var form = await visitor.GetAsync("/ledger/checkpoints");
            var file = await visitor.SubmitAsync(form, form.Form("main form[action='/ledger/consistency']"), new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = $"{from}", ["to"] = $"{to}" });
            file.Response.Content.Headers.ContentDisposition!.ToString().ShouldContain($"consistency-{from}-{to}.txt");
            file.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
            HandCheck.Consistency(file.Body, HandCheck.Root([.. leaves.Take(from)]), key).ShouldBe((from, to));
        }
    }

    [Theory]
    [InlineData("", "6", "from", "Enter how many places the earlier ledger has")]
    [InlineData("6", "", "to", "Enter how many places the later checkpoint has")]
    [InlineData("six", "6", "from", "How many places the earlier ledger has must be a whole number, like 1234")]
    [InlineData("1", "6.5", "to", "How many places the later checkpoint has must be a whole number, like 1234")]
    [InlineData("-1", "6", "from", "How many places the earlier ledger has must be a whole number, like 1234")]
    [InlineData("99999999999999999999", "6", "from", "How many places the earlier ledger has must be a whole number, like 1234")]
    [InlineData("7", "6", "from", "The earlier ledger cannot have more places (7) than the later checkpoint (6). Put the smaller number first")]
    [InlineData("1", "5", "to", "No checkpoint of 5 places was made. Choose a size from the list of checkpoints")]
    [InlineData("1", "1,000,000", "to", "No checkpoint of 1,000,000 places was made. Choose a size from the list of checkpoints")]
    public async Task Sizes_that_cannot_be_joined_are_refused_by_the_field_and_kept_as_typed(string from, string to, string field, string problem)
    {
        using var visitor = await site.SignedInAsync("commissioner");
        var page = await visitor.GetAsync($"/ledger/consistency?from={from}&to={to}");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Document.QuerySelector($".govuk-error-summary a[href='#{field}']")!.TextContent.ShouldBe(problem);
        Problems(page).ShouldBe([problem]);
        (page.Typed("from"), page.Typed("to")).ShouldBe((from, to));
    }

    private static async Task<VerifierKey> SignManyAsync(TestSite site, int times)
    {
        StoredCheckpoint? last = null;
        for (var time = 0; time < times; time++)
        {
            await site.Store.RecordAsync(SiteWithRecords.Armoury("norfolk") with { Id = $"norfolk/a-{time}" });
            last = await SiteWithLedger.SignAsync(site);
        }

        return last!.Key;
    }

    private static async Task<IReadOnlyList<byte[]>> LeavesAsync(TestSite site)
    {
        await using var book = await site.Store.Store.Book.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("select leaf from ledger.entries order by seq", book);
        await using var rows = await command.ExecuteReaderAsync();
        var leaves = new List<byte[]>();
        while (await rows.ReadAsync()) leaves.Add(HandCheck.Leaf(System.Text.Encoding.UTF8.GetString(rows.GetFieldValue<byte[]>(0))));
        return leaves;
    }
}

internal sealed class NotSigning : ISigningState
{
    public const string Why = "The key in /some/folder is missing.";

    public string? Problem => Why;
}
