using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>Versions by recorded_at: what adds one, what adds nothing, what contradicts.</summary>
public sealed class VersionTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task A_row_without_a_time_of_recording_adds_nothing_when_it_says_what_the_latest_version_says()
    {
        (await ImportAsync("norfolk/1,norfolk,First,2026-01-01T00:00:00Z,", "norfolk/1,norfolk,Second,2026-01-02T00:00:00Z,")).Versions.ShouldBe(2);
        (await ImportAsync("norfolk/1,norfolk,Second,,")).Outcome.ShouldBeOfType<Outcome.NothingNew>();
        (await ImportAsync("norfolk/1,norfolk,First,,")).Versions.ShouldBe(1);
        (await NameAsync()).ShouldBe("First");
        (await ImportAsync("norfolk/1,,,,true")).Versions.ShouldBe(1);
        (await NameAsync()).ShouldBeNull();
        (await ImportAsync("norfolk/1,norfolk,First,,")).Versions.ShouldBe(1);
        (await NameAsync()).ShouldBe("First");
    }

    [Fact]
    public async Task The_same_folder_twice_records_nothing_the_second_time()
    {
        using var folder = Records.All();
        await store.MustImportAsync(folder.Path);
        var before = await store.VersionsAsync();
        (await store.MustImportAsync(folder.Path)).Outcome.ShouldBeOfType<Outcome.NothingNew>();
        (await store.VersionsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task One_version_twice_in_a_folder_is_one_version_whatever_its_offset_and_whoever_recorded_it()
    {
        using var folder = new TempFolder();
        folder.Write("officers.csv", "officer,force,name,recorded_at,recorded_by\nnorfolk/1,norfolk,One,2026-06-01T05:00:00Z,a\nnorfolk/1,norfolk,One,2026-06-01T06:00:00+01:00,b\n");
        (await store.MustImportAsync(folder.Path)).Versions.ShouldBe(1);
    }

    [Theory]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z")]
    [InlineData("2026-06-01T05:00:00Z", "2026-06-01T06:00:00+01:00")]
    [InlineData("", "")]
    public async Task Two_versions_of_one_time_with_different_content_in_a_folder_are_both_named(string one, string other)
    {
        var imported = await TryAsync($"norfolk/2,norfolk,Two,{one},", $"norfolk/1,norfolk,One,{one},", $"norfolk/1,norfolk,Other,{other},");
        imported.Outcome.ShouldBeOfType<Outcome.Refused>();
        imported.Places.ShouldBe([("officers", 3, "officer", "norfolk/1"), ("officers", 4, "officer", "norfolk/1")]);
        imported.Faults.ShouldAllBe(fault => fault.Problem.Contains("different content"));
        (await store.VersionsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("norfolk/1,norfolk,Other,2026-06-01T06:00:00+01:00,")]
    [InlineData("norfolk/1,norfolk,One,2026-06-01T05:00:00Z,true")]
    public async Task A_version_that_contradicts_one_of_the_store_is_named(string row)
    {
        await ImportAsync("norfolk/1,norfolk,One,2026-06-01T05:00:00Z,");
        var imported = await TryAsync("norfolk/2,norfolk,Two,,", row);
        imported.Outcome.ShouldBeOfType<Outcome.Refused>();
        imported.Places.ShouldBe([("officers", 3, "officer", "norfolk/1")]);
        imported.Faults[0].Problem.ShouldContain("already recorded");
        (await store.VersionsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_time_of_recording_more_than_five_minutes_ahead_is_named_and_one_less_far_ahead_is_not()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (near, far) = (LondonTime.Format(Second(now.AddMinutes(4))), LondonTime.Format(Second(now.AddMinutes(7))));
        var imported = await TryAsync($"norfolk/1,norfolk,One,{near},", $"norfolk/2,norfolk,Two,{far},");
        imported.Places.ShouldBe([("officers", 3, "recorded_at", far)]);
        imported.Faults[0].Problem.ShouldContain("five minutes");
        (await ImportAsync($"norfolk/1,norfolk,One,{near},")).Versions.ShouldBe(1);
        // A row without a time comes after every version that is there, also after one that lies a little ahead.
        (await ImportAsync("norfolk/1,norfolk,Other,,")).Versions.ShouldBe(1);
        (await NameAsync()).ShouldBe("Other");
    }

    [Fact]
    public async Task A_correction_that_arrives_before_what_it_corrects_still_counts()
    {
        await ImportAsync("norfolk/1,norfolk,Corrected,2026-01-02T00:00:00Z,");
        await ImportAsync("norfolk/1,norfolk,First,2026-01-01T00:00:00Z,");
        (await NameAsync()).ShouldBe("Corrected");
    }

    [Fact]
    public async Task A_reference_holds_by_any_version_that_the_store_or_the_folder_has_also_a_withdrawn_one()
    {
        await ImportAsync("norfolk/1,norfolk,One,2026-01-01T00:00:00Z,", "norfolk/1,,,2026-01-02T00:00:00Z,true");
        using var folder = Records.Of("ranks", Records.Row("ranks"));
        (await store.MustImportAsync(folder.Path)).Versions.ShouldBe(1);
    }

    private static DateTimeOffset Second(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());

    private async Task<Imported> TryAsync(params string[] rows)
    {
        using var folder = new TempFolder();
        folder.Write("officers.csv", string.Join('\n', ["officer,force,name,recorded_at,withdrawn", .. rows]));
        return await store.ImportAsync(folder.Path);
    }

    private async Task<Imported> ImportAsync(params string[] rows)
    {
        var imported = await TryAsync(rows);
        imported.Faults.ShouldBeEmpty();
        return imported;
    }

    private async Task<string?> NameAsync() =>
        (await store.Get<ILoadKnownFacts>().KnownAsync(null, Clock.System, null, CancellationToken.None)).Facts.SelectMany(each => each).OfType<Officer>().SingleOrDefault(officer => officer.Id == "norfolk/1")?.Name;
}
