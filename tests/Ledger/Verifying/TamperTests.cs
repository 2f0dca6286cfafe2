using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Tests.Support;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests.Verifying;

/// <summary>What somebody with all rights on the database might do: each is found, and what is found says where.</summary>
public sealed class TamperTests(TamperedStore tampered) : IClassFixture<TamperedStore>, IAsyncLifetime
{
    private readonly FilledStore filled = tampered.Filled;

    public async ValueTask InitializeAsync() => (await filled.VerifyAsync()).Findings.ShouldBeEmpty();

    public async ValueTask DisposeAsync() => await tampered.PutBackAsync();

    [Fact]
    public async Task A_version_that_was_taken_out_is_missed()
    {
        var place = await filled.LastPlaceAsync(Exercise.Declaration, "exercises-1");
        var found = await tampered.FoundAsync($"delete from national_portfolio.exercises where seq = {place}; delete from national_portfolio.now_exercises where seq = {place}");
        found.ShouldHaveSingleItem().ToString().ShouldBe($"exercises, place {place}: its version is not there, and no erasure names it.");
    }

    [Fact]
    public async Task An_erasure_of_which_only_the_row_was_made_excuses_nothing()
    {
        var place = await filled.LastPlaceAsync(Exercise.Declaration, "exercises-1");
        var found = await tampered.FoundAsync(
            $"""
            insert into ledger.erasures (erased_seq, record_kind, record_key, version_recorded_at, was_withdrawal, whose, touches, authority, reason, decided_on, key, recorded_at, withdrawn, seq, received_at, scope, salt)
            select '{place}', 'exercises', 'exercises-1', recorded_at, false, scope, scope, 'Nobody', 'None', '2026-01-01', '{place}', now(), false, 100000, received_at, scope, salt from national_portfolio.exercises where seq = {place};
            delete from national_portfolio.exercises where seq = {place}; delete from national_portfolio.now_exercises where seq = {place}
            """);
        found.ShouldContain(finding => finding.Kind == "erasures" && finding.Seq == 100000 && finding.Problem == "no leaf stands at its place");
    }

    [Fact]
    public async Task An_entry_that_was_taken_out_is_missed()
    {
        var found = await tampered.FoundAsync("delete from ledger.entries where seq = 17");
        found.ShouldContain(finding => finding.Kind == "entries" && finding.Seq == 17 && finding.Problem == "it is missing");
        found.ShouldContain(finding => finding.Kind == "checkpoints");
    }

    [Fact]
    public async Task An_act_that_was_taken_out_is_missed_by_its_id()
    {
        var act = Guid.CreateVersion7();
        await filled.Store.Get<IRecordFacts>().RecordAsync(new Recording(new Act(act, "record", TestStore.Operator), [new Row(Armoury.Declaration, new Armoury { Id = "norfolk/last", Force = "norfolk", Name = "Last", OpenedOn = new DateOnly(2026, 1, 1) })]), CancellationToken.None);
        (await tampered.FoundAsync($"delete from ledger.acts where act = '{act}'")).ShouldContain(finding => finding.Kind == "acts" && finding.Key == act.ToString());
    }

    [Fact]
    public async Task The_last_act_with_its_entries_but_not_its_versions_is_missed()
    {
        var first = (await filled.RecordAsync("record", null, null, new Armoury { Id = "norfolk/last", Force = "norfolk", Name = "Last", OpenedOn = new DateOnly(2026, 1, 1) })).FirstSeq;
        (await tampered.FoundAsync($"delete from ledger.acts where first_seq = {first}; delete from ledger.entries where seq >= {first}")).ShouldContain(finding => finding.Kind == "armouries" && finding.Key == "norfolk/last");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_checkpoint_that_was_taken_out_is_missed(int number)
    {
        var found = await tampered.FoundAsync($"delete from ledger.cosignatures where checkpoint = {number}; delete from ledger.checkpoints where checkpoint = {number}", await KeptAsync());
        // Of several of one size the last is none the less for the others.
        if (number == 4) found.ShouldBeEmpty();
        else found.ShouldContain(finding => finding.Kind == "checkpoints" && finding.Key == "2" && finding.Problem == "it is missing");
    }

    [Fact]
    public async Task Checkpoints_in_another_order_are_found()
    {
        var found = await tampered.FoundAsync("update ledger.checkpoints set made_at = made_at - interval '3 hours' where checkpoint = 3");
        found.ShouldHaveSingleItem().ToString().ShouldBe("checkpoints “3”: it was made before the one that precedes it.");
    }

    [Fact]
    public async Task A_document_that_was_taken_out_is_missed_by_its_record()
    {
        var (sha256, _) = InventedFacts.Document(6);
        var found = await tampered.FoundAsync($"delete from ledger.document_parts where sha256 = '{sha256}'; delete from ledger.documents where sha256 = '{sha256}'");
        (found.ShouldHaveSingleItem().Kind, found[0].Key).ShouldBe(("deployment_documents", "deployment_documents-6"));
        found[0].Problem.ShouldContain(sha256);
    }

    [Fact]
    public async Task Parts_of_a_document_in_another_order_are_found()
    {
        var (sha256, _) = InventedFacts.Document(3);
        (await tampered.FoundAsync($"update ledger.document_parts set part = 2 where part = 0 and sha256 = '{sha256}'; update ledger.document_parts set part = 0 where part = 1; update ledger.document_parts set part = 1 where part = 2")).ShouldHaveSingleItem().Key.ShouldBe(sha256);
    }

    [Fact]
    public async Task A_document_that_nobody_recorded_is_found() =>
        (await tampered.FoundAsync("insert into ledger.documents values ('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 0)")).ShouldHaveSingleItem().Problem.ShouldBe("no record names it");

    [Fact]
    public async Task Two_versions_that_changed_places_are_both_found()
    {
        var (one, other) = (await filled.LastPlaceAsync(Exercise.Declaration, "exercises-1"), await filled.LastPlaceAsync(Exercise.Declaration, "exercises-2"));
        var found = await tampered.FoundAsync($"update national_portfolio.exercises set seq = 9999 where seq = {one}; update national_portfolio.exercises set seq = {one} where seq = {other}; update national_portfolio.exercises set seq = {other} where seq = 9999");
        foreach (var key in (string[])["exercises-1", "exercises-2"]) found.ShouldContain(finding => finding.Kind == "exercises" && finding.Key == key);
    }

    [Fact]
    public async Task Two_entries_that_changed_places_are_both_found()
    {
        var found = await tampered.FoundAsync("update ledger.entries set seq = 9999 where seq = 20; update ledger.entries set seq = 20 where seq = 21; update ledger.entries set seq = 21 where seq = 9999");
        foreach (var place in (long[])[20, 21]) found.ShouldContain(finding => finding.Kind == "entries" && finding.Seq == place);
    }

    [Theory]
    [InlineData("received_at = received_at - interval '1 day'")]
    [InlineData("recorded_at = recorded_at - interval '1 day'")]
    [InlineData("scope = 'national'")]
    public async Task A_version_that_was_stamped_anew_is_found(string stamp)
    {
        var found = await tampered.FoundAsync($"update armouries.armoury_audits set {stamp} where key = 'armoury_audits-3'; update armouries.now_armoury_audits set {stamp} where key = 'armoury_audits-3'");
        found.ShouldContain(finding => finding.Kind == "armoury_audits" && finding.Key == "armoury_audits-3");
        found.ShouldContain(finding => finding.Kind == "now_armoury_audits" && finding.Key == "armoury_audits-3");
    }

    [Fact]
    public async Task A_version_that_was_added_past_the_ledger_is_found()
    {
        var found = await tampered.FoundAsync("insert into armouries.armouries select armoury, force, 'Another', opened_on, closed_on, key, recorded_at + interval '1 day', recorded_by, withdrawn, 100000, received_at, scope, salt from armouries.armouries where key = 'armouries-1'");
        found.ShouldContain(finding => finding.Kind == "armouries" && finding.Seq == 100000);
    }

    [Fact]
    public async Task What_is_known_now_may_not_be_an_earlier_version()
    {
        var found = await tampered.FoundAsync(
            """
            delete from armouries.now_armouries where key = 'armouries-0';
            insert into armouries.now_armouries select * from armouries.armouries where key = 'armouries-0' order by recorded_at limit 1
            """);
        found.ShouldHaveSingleItem().Problem.ShouldStartWith("it is not the version that was recorded last");
        (found[0].Kind, found[0].Key).ShouldBe(("now_armouries", "armouries-0"));
    }

    [Theory]
    [InlineData("delete from accreditation.now_items where item = 'items-2'", "it is missing in what is known now")]
    [InlineData("alter table accreditation.now_items drop constraint now_items_pkey; insert into accreditation.now_items select * from accreditation.now_items where item = 'items-2'", "it stands twice in what is known now")]
    public async Task What_is_known_now_has_each_fact_once(string sql, string problem)
    {
        var found = await tampered.FoundAsync(sql);
        (found.ShouldHaveSingleItem().Kind, found[0].Key, found[0].Problem).ShouldBe(("now_items", "items-2|norfolk", problem));
    }

    [Fact]
    public async Task What_was_erased_may_not_come_back_as_what_is_known_now()
    {
        // Its last version was erased, so it is not known what is known now: not what was recorded before.
        var found = await tampered.FoundAsync("insert into deployments.now_deployments select * from deployments.deployments where key = 'deployments-5'");
        (found.ShouldHaveSingleItem().Kind, found[0].Key).ShouldBe(("now_deployments", "deployments-5"));
    }

    [Fact]
    public async Task An_entry_that_was_rewritten_with_its_version_does_not_fit_what_was_signed()
    {
        var found = await tampered.FoundAsync(
            """
            update ledger.entries set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '"scope":"national"', '"scope":"force/kent"'), 'UTF8'), scope = 'force/kent' where kind = 'napp_meetings';
            update ledger.entries set hash = sha256('\x00'::bytea || leaf) where kind = 'napp_meetings';
            update national_portfolio.napp_meetings set scope = 'force/kent'; update national_portfolio.now_napp_meetings set scope = 'force/kent'
            """);
        found.Count.ShouldBe(5);
        found.ShouldAllBe(finding => finding.Kind == "checkpoints" || finding.Kind == "tiles");
    }

    [Fact]
    public async Task A_key_that_signs_and_is_not_recorded_is_found()
    {
        var found = await tampered.FoundAsync("update ledger.checkpoint_keys set replaces = verifier_key");
        found.ShouldContain(finding => finding.Kind == "checkpoints" && finding.Problem.Contains("is not recorded as coming after", StringComparison.Ordinal));
    }

    private async Task<KeptCheckpoint> KeptAsync() => new("beside the key", await File.ReadAllBytesAsync(filled.LastSignedPath));
}
