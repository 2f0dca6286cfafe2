using System.Net;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;
using static ArmedPolicingGov.Web.Tests.Imports.Importing;
using static ArmedPolicingGov.Web.Tests.Records.Reading;

namespace ArmedPolicingGov.Web.Tests.Imports;

/// <summary>An import is taken back by an act that withdraws what it brought and restores what it changed.</summary>
public sealed class UndoTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        await site.Store.RecordAsync(new Officer { Id = "norfolk/1", Force = "norfolk", Name = "Robin Ash" }, new Officer { Id = "norfolk/2", Force = "norfolk", Name = "Sam Lee" });
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_it_brought_is_withdrawn_and_what_it_changed_is_as_before()
    {
        using var liaison = await site.SignedInAsync("liaison");
        var done = await ImportAsync(liaison);
        var check = await BeginAsync(liaison, done);
        check.Heading().ShouldBe("Check what undoing the import would change");
        // Who was withdrawn by the import would be known anew.
        check.Changes("Officers").ShouldBe("1 1 1 0 0");
        check.Text.ShouldContain("Name: Robin Ashdown → Robin Ash");
        Problems(await liaison.PressAsync(check, "Undo the import")).ShouldBe(["Say why it is undone"]);
        var undone = await liaison.DoAsync(check, "Undo the import", ("reason", "Wrong file"));
        undone.Heading().ShouldBe("An import was undone");
        Said(undone, "Why").ShouldBe("Wrong file");

        Keys(await liaison.GetAsync("/records/officers")).Count.ShouldBe(2);
        var history = await liaison.GetAsync("/records/officers/history?key=norfolk/1");
        history.Document.QuerySelectorAll("[id^='version-']").Length.ShouldBe(3);
        history.Text.ShouldContain("Wrong file");
        (await liaison.GetAsync(undone.Document.QuerySelectorAll("main a").First(link => Folded(link) == "Every record of this import").GetAttribute("href")!)).Heading().ShouldBe("Undid an import");
        (await liaison.GetAsync("/records/officers/history?key=norfolk/3")).Text.ShouldContain("Withdrawn");
        // The one that the import withdrew counts again.
        (await liaison.GetAsync("/records/officers")).Text.ShouldContain("Sam Lee");

        var after = await liaison.GetAsync(done.Address.AbsolutePath);
        after.Text.ShouldContain("This import was undone on");
        after.Text.ShouldNotContain("Undo this import");
        (await liaison.GetAsync("/imports")).Text.ShouldContain("Imported, undone since");
        (await liaison.GetAsync(done.Address.AbsolutePath + "/undo")).Heading().ShouldBe("Imported records");
    }

    [Fact]
    public async Task Nothing_is_undone_when_a_record_was_changed_again_since()
    {
        using var liaison = await site.SignedInAsync("liaison");
        var done = await ImportAsync(liaison);
        await site.Store.RecordAsync(new Officer { Id = "norfolk/3", Force = "norfolk", Name = "Jo Dale" });
        var check = await BeginAsync(liaison, done);
        check.Faults().Single().ShouldContain("norfolk/3 | Was changed again since. Correct or withdraw the records of this import one by one.");
        check.Document.QuerySelectorAll("button[value=record]").ShouldBeEmpty();
        check.Text.ShouldContain("An import is undone as a whole or not at all");
        (await liaison.GetAsync("/records/officers")).Text.ShouldContain("Robin Ashdown");
    }

    [Fact]
    public async Task A_change_between_the_check_and_the_confirmation_is_not_lost()
    {
        using var liaison = await site.SignedInAsync("liaison");
        var check = await BeginAsync(liaison, await ImportAsync(liaison));
        await site.Store.RecordAsync(new Officer { Id = "norfolk/1", Force = "norfolk", Name = "Robin Oak" });
        var again = await liaison.DoAsync(check, "Undo the import", ("reason", "Wrong file"));
        again.Text.ShouldContain("Somebody recorded something in between, so nothing was recorded.");
        again.Faults().Single().ShouldContain("norfolk/1 | Was changed again since");
        (await liaison.GetAsync("/records/officers")).Text.ShouldContain("Robin Oak");
    }

    [Fact]
    public async Task Who_could_not_have_imported_it_cannot_undo_it()
    {
        using var liaison = await site.SignedInAsync("liaison");
        var done = await ImportAsync(liaison);
        using var armourer = await site.SignedInAsync("armourer");
        (await armourer.GetAsync(done.Address.AbsolutePath)).Text.ShouldNotContain("Undo this import");
        (await armourer.GetAsync(done.Address.AbsolutePath + "/undo")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var commissioner = await site.SignedInAsync("commissioner");
        (await commissioner.GetAsync(done.Address.AbsolutePath)).Text.ShouldNotContain("Robin");
    }

    private static async Task<Answer> ImportAsync(Visitor visitor)
    {
        var check = await visitor.UploadAsync(Sent.Csv("people.csv", $"{Officers},withdrawn", "norfolk/1,norfolk,Robin Ashdown,", "norfolk/3,norfolk,Jo Day,", "norfolk/2,norfolk,Sam Lee,true"));
        return await visitor.DoAsync(check, "Record 3 changes", ("reason", "Returns"));
    }

    private static async Task<Answer> BeginAsync(Visitor visitor, Answer done)
    {
        var page = await visitor.GetAsync(done.Document.QuerySelectorAll("main a").First(link => Folded(link) == "Undo this import").GetAttribute("href")!);
        return await visitor.DoAsync(page, "Check what undoing it would change");
    }
}
