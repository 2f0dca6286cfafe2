using ArmedPolicingGov.Tests.Support;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Imports.Importing;
using static ArmedPolicingGov.Web.Tests.Records.Reading;

namespace ArmedPolicingGov.Web.Tests.Imports;

/// <summary>A host that is stopped in the middle of a check or a recording leaves the work to the next one.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task A_check_that_was_interrupted_is_taken_up_by_the_next_host()
    {
        await using var store = await TestStore.NewAsync();
        await using (var first = await HeldAt.StartAsync(store, "append: staged"))
        {
            using var liaison = await first.SignedInAsync("liaison");
            var progress = await liaison.SendAsync("/imports/new", Sent.Csv("people.csv", Officers, "norfolk/1,norfolk,Robin Ash"));
            progress.Heading().ShouldBe("Checking the import");
            await first.Reached;
        }

        await using var second = await HeldAt.StartAsync(store, null);
        using var again = await second.SignedInAsync("liaison");
        var check = await again.WaitAsync(await again.GetAsync((await again.GetAsync("/imports")).Document.QuerySelectorAll("main a").First(link => Folded(link) == "people.csv").GetAttribute("href")!));
        check.Changes("Officers").ShouldBe("1 0 0 0 0");
        (await again.DoAsync(check, "Record 1 change", ("reason", "Returns"))).Heading().ShouldBe("Imported records");
    }

    [Theory]
    [InlineData("append: written")]
    [InlineData("append: committed")]
    public async Task A_recording_that_was_interrupted_before_or_after_its_commit_is_there_once(string step)
    {
        await using var store = await TestStore.NewAsync();
        await using (var first = await HeldAt.StartAsync(store, step))
        {
            using var liaison = await first.SignedInAsync("liaison");
            var check = await liaison.UploadAsync(Sent.Csv("people.csv", Officers, "norfolk/1,norfolk,Robin Ash"));
            await Records.Journey.PressAsync(liaison, check, "Record 1 change", ("reason", "Returns"));
            await first.Reached;
        }

        await using var second = await HeldAt.StartAsync(store, null);
        using var again = await second.SignedInAsync("liaison");
        var list = await again.GetAsync("/imports");
        if (list.Document.QuerySelectorAll("main a").FirstOrDefault(link => Folded(link) == "people.csv") is { } unfinished)
            (await again.WaitAsync(await again.GetAsync(unfinished.GetAttribute("href")!))).Heading().ShouldBe("Imported records");
        list = await again.GetAsync("/imports");
        list.Document.QuerySelectorAll("[aria-label='Past imports'] tbody tr").Length.ShouldBe(1);
        list.Text.ShouldNotContain("Your unfinished imports");
    }
}
