using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Ledger.Tests;

/// <summary>What recording promises: order, stamps, leaves, what is known now, and refusals that say what to mend.</summary>
public sealed class RecordingTests : IAsyncLifetime
{
    private static readonly Armoury Armoury = new() { Id = "norfolk/armoury-1", Force = "norfolk", Name = "Armoury One", OpenedOn = new DateOnly(2024, 1, 5) };
    private static readonly ArmouryAudit Audit = new()
    {
        Audit = "audit-1",
        Armoury = "norfolk/armoury-1",
        On = new DateOnly(2026, 2, 3),
        Kind = "annual-independent",
        Auditor = "Auditor One",
        Organisation = "Assurance Ltd",
        Independent = true,
    };

    private TestStore store = null!;

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task An_act_is_appended_without_gaps_and_stamped_later_than_the_one_before()
    {
        var first = (await store.RecordAsync(Armoury, Audit)).ShouldBeOfType<Outcome.Recorded>();
        var second = (await store.RecordAsync(Audit with { Summary = "All in order" })).ShouldBeOfType<Outcome.Recorded>();

        (first.FirstSeq, first.Versions, second.FirstSeq).ShouldBe((0, 2, 3));
        second.ReceivedAt.ShouldBeGreaterThan(first.ReceivedAt);
        (await store.Get<ILoadKnownFacts>().LatestAsync(CancellationToken.None)).ShouldBe(second.ReceivedAt);
    }

    [Fact]
    public async Task A_leaf_commits_to_key_and_version_by_salted_digests_and_says_nothing_else()
    {
        await store.RecordAsync(Armoury with { RecordedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), RecordedBy = "chronicle" });
        await using var owner = await store.AppAsync();
        await using var command = new NpgsqlCommand(
            "select set_config('app.scopes', 'force/norfolk', false); select e.leaf, e.hash, a.salt, a.received_at, act from ledger.entries e join armouries.armouries a using (seq)", owner);
        await using var row = await command.ExecuteReaderAsync();
        await row.NextResultAsync();
        (await row.ReadAsync()).ShouldBeTrue();
        var leaf = (byte[])row[0];
        var salt = (byte[])row[2];

        string Digest(string canonical) => Convert.ToBase64String(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(canonical)]));
        var at = row.GetFieldValue<DateTimeOffset>(3).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        Encoding.UTF8.GetString(leaf).ShouldBe(
            $$"""{"act":"{{row.GetGuid(4)}}","at":"{{at}}","commit":"{{Digest("""{"armoury":"norfolk/armoury-1","force":"norfolk","name":"Armoury One","opened_on":"2024-01-05","recorded_at":"2026-01-02T03:04:05Z","recorded_by":"chronicle"}""")}}","key":"{{Digest("""{"armoury":"norfolk/armoury-1"}""")}}","kind":"armouries","scope":"force/norfolk","seq":1,"v":1}""");
        ((byte[])row[1]).ShouldBe(SHA256.HashData([0, .. leaf]));
        salt.Length.ShouldBeGreaterThanOrEqualTo(16);
        JsonDocument.Parse(leaf).RootElement.GetProperty("v").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_version_recorded_without_a_time_is_committed_with_the_time_that_the_store_chose()
    {
        await store.RecordAsync(Armoury with { Name = "Armoury “One”\n" });
        await using var app = await store.AppAsync();
        await using var command = new NpgsqlCommand(
            "select set_config('app.scopes', 'force/norfolk', false); select convert_from(e.leaf, 'UTF8'), a.salt, a.recorded_at from ledger.entries e join armouries.armouries a using (seq)", app);
        await using var row = await command.ExecuteReaderAsync();
        await row.NextResultAsync();
        await row.ReadAsync();
        var recorded = LondonTime.Format(row.GetFieldValue<DateTimeOffset>(2));
        var canonical = $$"""{"armoury":"norfolk/armoury-1","force":"norfolk","name":"Armoury “One”\n","opened_on":"2024-01-05","recorded_at":"{{recorded}}"}""";
        row.GetString(0).ShouldContain(Convert.ToBase64String(SHA256.HashData([.. (byte[])row[1], .. Encoding.UTF8.GetBytes(canonical)])));
    }

    [Fact]
    public async Task The_same_content_again_adds_nothing()
    {
        await store.RecordAsync(Armoury, Audit);
        (await store.RecordAsync(Armoury, Audit)).ShouldBeOfType<Outcome.NothingNew>();
        (await store.RecordAsync(Audit with { Summary = "Further words" })).ShouldBeOfType<Outcome.Recorded>().Versions.ShouldBe(1);
    }

    [Fact]
    public async Task Corrections_within_one_second_are_a_second_apart_so_that_the_last_one_counts()
    {
        await store.RecordAsync(Armoury);
        for (var number = 1; number <= 3; number++) await store.RecordAsync(Armoury with { Name = $"Name {number}" });
        var known = await store.Get<ILoadKnownFacts>().KnownAsync(null, Clock.System, null, CancellationToken.None);
        known.Facts.SelectMany(each => each).OfType<Armoury>().ShouldHaveSingleItem().Name.ShouldBe("Name 3");
    }

    [Fact]
    public async Task An_older_version_that_arrives_late_does_not_become_what_is_known_now()
    {
        var noon = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        await store.RecordAsync(Armoury with { Name = "Newer", RecordedAt = noon });
        await store.RecordAsync(Armoury with { Name = "Older", RecordedAt = noon.AddHours(-1) });
        var known = await store.Get<ILoadKnownFacts>().KnownAsync(null, Clock.System, null, CancellationToken.None);
        known.Facts.SelectMany(each => each).OfType<Armoury>().ShouldHaveSingleItem().Name.ShouldBe("Newer");
    }

    [Fact]
    public async Task As_known_at_a_stamp_the_store_answers_as_it_did_then_on_each_clock()
    {
        var noon = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var first = (Outcome.Recorded)await store.RecordAsync(Armoury with { Name = "First", RecordedAt = noon });
        await store.RecordAsync(Armoury with { Name = "Second", RecordedAt = noon.AddDays(1) });
        await store.RecordAsync(new Armoury { Id = Armoury.Id, RecordedAt = noon.AddDays(2), Withdrawn = true });

        async Task<string?> NameAsync(DateTimeOffset? k, Clock clock) =>
            (await store.Get<ILoadKnownFacts>().KnownAsync(k, clock, null, CancellationToken.None)).Facts.SelectMany(each => each).OfType<Armoury>().SingleOrDefault()?.Name;
        (await NameAsync(first.ReceivedAt, Clock.System)).ShouldBe("First");
        (await NameAsync(first.ReceivedAt.AddTicks(-10), Clock.System)).ShouldBeNull();
        (await NameAsync(noon, Clock.Source)).ShouldBe("First");
        (await NameAsync(noon.AddDays(1), Clock.Source)).ShouldBe("Second");
        (await NameAsync(null, Clock.System)).ShouldBeNull();
    }

    [Fact]
    public async Task A_reference_to_nothing_is_refused_with_the_column_and_the_value()
    {
        var faults = new Faults();
        (await store.RecordAsync(faults, Audit)).ShouldBeOfType<Outcome.Refused>();
        var fault = faults.First.ShouldHaveSingleItem();
        (fault.Kind, fault.Column, fault.Value).ShouldBe(("armoury_audits", "armoury", "norfolk/armoury-1"));
        (await store.Get<ILoadKnownFacts>().LatestAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData("../log.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("sub/../../log.txt")]
    [InlineData(".")]
    public async Task A_document_whose_name_leads_out_of_its_folder_is_refused_however_it_arrives(string file)
    {
        var deployment = new Deployment { Id = "d-1", Force = "norfolk", Kind = "spontaneous", Decision = "deployed", OpenedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        var document = new DeploymentDocument { Document = "doc-1", Deployment = "d-1", Type = "debrief", Author = "A", CreatedAt = deployment.OpenedAt, File = file, Sha256 = new string('0', 64) };
        var faults = new Faults();
        (await store.RecordAsync(faults, deployment, document)).ShouldBeOfType<Outcome.Refused>();
        (faults.First.ShouldHaveSingleItem().Column, faults.First[0].Value).ShouldBe(("file", file));
    }

    [Fact]
    public async Task A_required_day_that_is_not_given_is_missing_and_is_not_the_first_day_of_all()
    {
        var faults = new Faults();
        (await store.RecordAsync(faults, Armoury with { OpenedOn = default })).ShouldBeOfType<Outcome.Refused>();
        (faults.First.ShouldHaveSingleItem().Column, faults.First[0].Value).ShouldBe(("opened_on", null));
    }

    [Fact]
    public async Task Two_versions_of_one_moment_with_different_content_are_refused()
    {
        var noon = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var faults = new Faults();
        (await store.RecordAsync(faults, Armoury with { RecordedAt = noon }, Armoury with { Name = "Other", RecordedAt = noon })).ShouldBeOfType<Outcome.Refused>();
        faults.Count.ShouldBe(2);
        await store.RecordAsync(Armoury with { RecordedAt = noon });
        (await store.RecordAsync(Armoury with { Name = "Other", RecordedAt = noon })).ShouldBeOfType<Outcome.Refused>();
    }

    [Fact]
    public async Task Whoever_has_not_the_scope_records_nothing()
    {
        var suffolk = new Person("liaison", "", Roles.ForceLiaisonOfficer, ["force/suffolk"], ["force/suffolk"]);
        var recording = new Recording(new Act(Guid.CreateVersion7(), "record", suffolk), [new Row(Armoury.Declaration, Armoury)]);
        (await store.Get<IRecordFacts>().RecordAsync(recording, CancellationToken.None)).ShouldBeOfType<Outcome.Refused>();
        recording.Faults.First.ShouldHaveSingleItem().Value.ShouldBe("force/norfolk");
    }

    [Fact]
    public async Task Whoever_corrects_what_somebody_else_has_changed_since_is_refused()
    {
        await store.RecordAsync(Armoury);
        await store.RecordAsync(Armoury with { Name = "Changed by somebody" });
        var recording = new Recording(new Act(Guid.CreateVersion7(), "correct", TestStore.Operator), [new Row(Armoury.Declaration, Armoury with { Name = "Mine" })])
        {
            Based = [new Basis(Armoury.Declaration, Armoury.Id, 0)],
        };
        (await store.Get<IRecordFacts>().RecordAsync(recording, CancellationToken.None)).ShouldBeOfType<Outcome.Refused>();
        recording.Faults.First.ShouldHaveSingleItem().Problem.ShouldContain("Somebody else");
    }

    [Fact]
    public async Task Sixteen_at_once_leave_one_gapless_order()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 160), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, _) =>
            (await store.RecordAsync(Armoury with { Id = $"norfolk/armoury-{number}" })).ShouldBeOfType<Outcome.Recorded>());
        await using var book = await store.Store.Book.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            """
            select count(*), min(e.seq), max(e.seq), bool_and(a.received_at > coalesce(a.before, '-infinity'))
            from ledger.entries e join (select act, received_at, lag(received_at) over (order by first_seq) as before from ledger.acts) a using (act)
            """, book);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetBoolean(3)).ShouldBe((320, 0, 319, true));
    }
}
