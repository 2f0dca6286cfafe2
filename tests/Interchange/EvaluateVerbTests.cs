using System.Text.Json;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>The evaluate, export and reference verbs: the expected results, and clear errors for what cannot be asked.</summary>
public sealed class EvaluateVerbTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public async Task An_example_that_is_imported_and_evaluated_by_the_verbs_gives_its_four_expected_results(string example)
    {
        await using var store = await TestStore.NewAsync();
        var import = await HostProcess.RunAsync("import", RoundTripTests.Example(example), "--store", store.Store.Name);
        (import.ExitCode, import.Errors).ShouldBe((0, ""));
        var files = Directory.GetFiles(Path.Combine(RoundTripTests.Example(example), ".."), "as-at-*.json");
        files.Length.ShouldBe(4);
        foreach (var file in files)
        {
            using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(file));
            string[] known = expected.RootElement.GetProperty("asKnownAt").GetString() is { } k && Path.GetFileName(file).Contains("known-at") ? ["--as-known-at", k] : [];
            var run = await HostProcess.RunAsync(["evaluate", "--format", "json", "--clock", "source", "--as-at", expected.RootElement.GetProperty("asAt").GetString()!, "--store", store.Store.Name, .. known]);
            (run.ExitCode, run.Errors).ShouldBe((0, ""), file);
            using var actual = JsonDocument.Parse(run.Output);
            foreach (var member in (string[])["asAt", "clock"]) actual.RootElement.GetProperty(member).GetString().ShouldBe(expected.RootElement.GetProperty(member).GetString());
            Results(actual).ShouldBe(Results(expected), file);
        }
    }

    [Fact]
    public async Task Month_ends_in_one_pass_come_out_as_each_does_alone()
    {
        await using var store = await TestStore.NewAsync();
        await store.MustImportAsync(RoundTripTests.Example("a"));
        var run = await HostProcess.RunAsync("evaluate", "--format", "json", "--from", "2024-12-15", "--to", "2025-03-31", "--every", "month", "--store", store.Store.Name);
        (run.ExitCode, run.Errors).ShouldBe((0, ""));
        using var series = JsonDocument.Parse(run.Output);
        (series.RootElement.GetProperty("from").GetString(), series.RootElement.GetProperty("to").GetString(), series.RootElement.GetProperty("every").GetString()).ShouldBe(("2024-12-15", "2025-03-31", "month"));
        var months = series.RootElement.GetProperty("evaluations").EnumerateArray().ToList();
        months.Select(each => each.GetProperty("asAt").GetString()).ShouldBe(["2024-12-31", "2025-01-31", "2025-02-28", "2025-03-31"]);
        foreach (var month in months)
        {
            var alone = await HostProcess.RunAsync("evaluate", "--format", "json", "--as-at", month.GetProperty("asAt").GetString()!, "--store", store.Store.Name);
            month.GetRawText().ShouldBe(alone.Output);
        }

        var table = await HostProcess.RunAsync("evaluate", "--from", "2024-12-15", "--to", "2025-03-31", "--force", "norfolk", "--store", store.Store.Name);
        table.ExitCode.ShouldBe(0);
        table.Output.ShouldContain("as at 4 days from 2024-12-31 to 2025-03-31");
    }

    [Theory]
    [InlineData("--from and --to go together. Give --to too.", "--from", "2026-01-01")]
    [InlineData("--as-at asks for one day, --from and --to for several. Give either.", "--from", "2026-01-01", "--to", "2026-02-01", "--as-at", "2026-01-01")]
    [InlineData("--to: 2025-02-01 is before 2026-01-01. Give the earlier day to --from.", "--from", "2026-01-01", "--to", "2025-02-01")]
    [InlineData("No month ends from 2026-01-01 to 2026-01-30. Take a later day for --to, or --every day.", "--from", "2026-01-01", "--to", "2026-01-30")]
    [InlineData("--from: “2026-02-30” is not a date that exists. Write it as year-month-day, like 2026-03-31.", "--from", "2026-02-30", "--to", "2026-03-30")]
    public async Task A_series_that_cannot_be_asked_is_said_on_one_line(string error, params string[] options)
    {
        var run = await HostProcess.RunAsync(["evaluate", "--format", "json", .. options]);
        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.ErrorLines.ShouldHaveSingleItem().ShouldBe(error);
    }

    [Theory]
    [InlineData("--as-at", "2026-02-30", "--as-at: “2026-02-30” is not a date that exists. Write it as year-month-day, like 2026-03-31.")]
    [InlineData("--as-at", "31/03/2026", "--as-at: “31/03/2026” is not a date that exists. Write it as year-month-day, like 2026-03-31.")]
    [InlineData("--as-known-at", "2026-02-30", "--as-known-at: “2026-02-30” is not a date and time that exists. Write it like 2026-04-02T09:00:00Z.")]
    [InlineData("--as-known-at", "2026-04-02T25:00:00Z", "--as-known-at: “2026-04-02T25:00:00Z” is not a date and time that exists. Write it like 2026-04-02T09:00:00Z.")]
    [InlineData("--as-known-at", "2999-01-01T00:00:00Z", "--as-known-at: 2999-01-01T00:00:00Z lies in the future, and what will be known then is not known. Give a moment that has passed, or leave it out.")]
    [InlineData("--as-known-at", "9999-12-31", "--as-known-at: 9999-12-31 lies in the future, and what will be known then is not known. Give a moment that has passed, or leave it out.")]
    [InlineData("--force", "atlantis", "--force: “atlantis” is no known force. Use one of: avon-and-somerset, ")]
    [InlineData("--region", "norfolk", "--region: “norfolk” is no known region. Use one of: ")]
    [InlineData("--recommendation", "13", "--recommendation: there is no recommendation 13. Give a number from 1 to 12.")]
    public async Task What_cannot_be_asked_is_said_on_one_line_and_nothing_is_printed(string option, string value, string error)
    {
        var run = await HostProcess.RunAsync("evaluate", "--format", "json", option, value);
        (run.ExitCode, run.Output).ShouldBe((1, ""));
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith(error);
    }

    [Fact]
    public async Task An_empty_store_is_evaluated_as_known_at_no_time_and_any_day_can_be_asked()
    {
        await using var store = await TestStore.NewAsync();
        foreach (var day in (string[])["0001-01-01", "2026-03-31", "9999-12-31"])
        {
            var run = await HostProcess.RunAsync("evaluate", "--format", "json", "--as-at", day, "--store", store.Store.Name);
            (run.ExitCode, run.Errors).ShouldBe((0, ""));
            using var json = JsonDocument.Parse(run.Output);
            json.RootElement.GetProperty("asKnownAt").ValueKind.ShouldBe(JsonValueKind.Null);
            json.RootElement.GetProperty("asAt").GetString().ShouldBe(day);
        }
    }

    [Fact]
    public async Task An_evaluation_without_K_prints_the_K_with_which_it_gives_the_same_bytes_after_further_records()
    {
        await using var store = await TestStore.NewAsync();
        using var folder = Records.All();
        var received = ((Outcome.Recorded)(await store.MustImportAsync(folder.Path)).Outcome).ReceivedAt;
        string[] ask = ["evaluate", "--format", "json", "--as-at", "2026-03-31", "--store", store.Store.Name];
        var first = await HostProcess.RunAsync(ask);
        using var json = JsonDocument.Parse(first.Output);
        var k = json.RootElement.GetProperty("asKnownAt").GetString()!;
        k.ShouldBe(LondonTime.Format(received));

        using (var later = Records.Of("commander_events", Records.Row("commander_events", "kind=revoked"), Records.Row("commander_events", "event=event-2; on=2026-03-30"))) await store.MustImportAsync(later.Path);
        (await HostProcess.RunAsync(ask)).Output.ShouldNotBe(first.Output);
        (await HostProcess.RunAsync([.. ask, "--as-known-at", k])).Output.ShouldBe(first.Output);
    }

    [Fact]
    public async Task Exports_and_reference_data_name_what_cannot_be_asked()
    {
        using var folder = Records.All();
        var day = await HostProcess.RunAsync("reference", "--as-at", "2026-02-30");
        (day.ExitCode, day.Output).ShouldBe((1, ""));
        day.Errors.ShouldContain("is not a date that exists");
        var future = await HostProcess.RunAsync("export", folder["out"], "--as-known-at", "2999-01-01");
        (future.ExitCode, future.Output).ShouldBe((1, ""));
        future.Errors.ShouldContain("lies in the future");
        await using var store = await TestStore.NewAsync();
        var filled = await HostProcess.RunAsync("export", folder.Path, "--store", store.Store.Name);
        (filled.ExitCode, filled.Output).ShouldBe((1, ""));
        filled.Errors.Trim().ShouldBe($"{folder.Path} holds something already. Name an empty folder or one that does not exist yet.");
    }

    private static IEnumerable<string> Results(JsonDocument json) => json.RootElement.GetProperty("results").EnumerateArray().Select(result => string.Join(' ',
        ((string[])["rule", "recommendation", "unitKind", "unit", "status", "population", "compliant", "exceptions"]).Select(member => JsonSerializer.Serialize(result.GetProperty(member)))));
}
