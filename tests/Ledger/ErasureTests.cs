using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Tests.Support;
using Npgsql;
using Shouldly;
using Xunit;
using Scope = ArmedPolicingGov.Recommendations.Rules.Scope;

namespace ArmedPolicingGov.Ledger.Tests;

/// <summary>What the law demands to be erased is gone, the leaf stays, and no evaluation counts as if it had never been.</summary>
public sealed class ErasureTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 3, 31);
    private static readonly Armoury Armoury = new() { Id = "norfolk/armoury-1", Force = "norfolk", Name = "Armoury One", OpenedOn = new DateOnly(2024, 1, 5) };
    private static readonly ArmouryAudit Audit = new()
    {
        Audit = "audit-1",
        Armoury = Armoury.Id,
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
    public async Task The_content_and_the_salt_are_gone_from_every_table_and_the_leaf_stays()
    {
        await store.RecordAsync(Armoury, Audit with { Summary = "a word that must go" });
        var leaves = await OneAsync("select string_agg(encode(hash, 'hex'), ',' order by seq) from ledger.entries");

        (await EraseAsync(ArmouryAudit.Declaration, "audit-1")).ShouldBeOfType<Outcome.Recorded>().Versions.ShouldBe(1);

        (await OneAsync("select count(*) from armouries.armoury_audits")).ShouldBe(0L);
        (await OneAsync("select count(*) from armouries.now_armoury_audits")).ShouldBe(0L);
        ((string)(await OneAsync("select string_agg(encode(hash, 'hex'), ',' order by seq) from ledger.entries"))!).ShouldStartWith((string)leaves!);
        (await OneAsync("select count(*) from ledger.entries where kind = 'armoury_audits'")).ShouldBe(1L);
    }

    [Fact]
    public async Task What_was_met_by_the_rest_alone_is_shown_as_nothing_recorded_and_says_what_was_erased()
    {
        await store.RecordAsync(Armoury, Audit);
        (await ResultAsync("10-independent-audit", "norfolk")).Status.ShouldBe(Status.Met);
        await store.RecordAsync(Armoury with { Id = "norfolk/armoury-2" });
        (await ResultAsync("10-independent-audit", "norfolk")).Status.ShouldBe(Status.NotMet);

        await EraseAsync(Armoury.Declaration, "norfolk/armoury-2");

        var result = await ResultAsync("10-independent-audit", "norfolk");
        result.Status.ShouldBe(Status.NoEvidence);
        result.Erased.ShouldHaveSingleItem().Kind.ShouldBe("armouries");
        (await ResultAsync("10-independent-audit", "suffolk")).Erased.ShouldBeEmpty();
        (await ResultAsync("7-exercises-shared", "eastern")).Erased.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_older_version_does_not_come_back_in_place_of_the_one_that_was_erased()
    {
        await store.RecordAsync(Armoury with { Name = "Older" });
        var newer = (Outcome.Recorded)await store.RecordAsync(Armoury with { Name = "Newer" });
        await EraseAsync(Armoury.Declaration, Armoury.Id, newer.FirstSeq + 1);

        var known = await store.Get<ILoadKnownFacts>().KnownAsync(null, Clock.System, null, CancellationToken.None);
        known.Facts.SelectMany(each => each).OfType<Armoury>().ShouldBeEmpty();
        known.Erased.ShouldHaveSingleItem().Seq.ShouldBe(newer.FirstSeq + 1);
        (await store.Get<ILoadKnownFacts>().KnownAsync(newer.ReceivedAt.AddTicks(-10), Clock.System, null, CancellationToken.None)).Facts.SelectMany(each => each).OfType<Armoury>().ShouldHaveSingleItem().Name.ShouldBe("Older");

        // Nor does one that comes late from a source, recorded before what was erased.
        await store.RecordAsync(Armoury with { Name = "Late", RecordedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        (await store.Get<ILoadKnownFacts>().KnownAsync(null, Clock.System, null, CancellationToken.None)).Facts.SelectMany(each => each).OfType<Armoury>().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_erased_version_that_was_corrected_since_is_missing_only_from_what_was_known_between()
    {
        var first = (Outcome.Recorded)await store.RecordAsync(Armoury with { Name = "Of a person by mistake" });
        await store.RecordAsync(Armoury);
        await EraseAsync(Armoury.Declaration, Armoury.Id, first.FirstSeq + 1);

        var now = await store.Get<ILoadKnownFacts>().KnownAsync(null, Clock.System, null, CancellationToken.None);
        now.Erased.ShouldBeEmpty();
        now.Facts.SelectMany(each => each).OfType<Armoury>().ShouldHaveSingleItem().Name.ShouldBe("Armoury One");
        var then = await store.Get<ILoadKnownFacts>().KnownAsync(first.ReceivedAt, Clock.System, null, CancellationToken.None);
        then.Facts.SelectMany(each => each).OfType<Armoury>().ShouldBeEmpty();
        then.Erased.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_the_reference_names_somebody_it_goes_too_and_other_forces_that_named_them_are_told()
    {
        await store.RecordAsync(
            new Officer { Id = "norfolk/1234", Force = "norfolk", Name = "Officer One" },
            new Deployment { Id = "suffolk/d-1", Force = "suffolk", Kind = "spontaneous", Decision = "deployed", OpenedAt = new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero) },
            new DeploymentCommander { Deployment = "suffolk/d-1", Role = "tfc", Officer = "norfolk/1234", From = new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero) });

        (await EraseAsync(Officer.Declaration, "norfolk/1234", namesSomebody: true)).ShouldBeOfType<Outcome.Recorded>();

        ((string)(await OneAsync("select record_key from ledger.erasures"))!).ShouldStartWith("erased/");
        (await OneAsync("select touches from ledger.erasures")).ShouldBe("force/norfolk force/suffolk");
        (await OneAsync("select count(*) from ledger.erasures where erasures::text like '%1234%'")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_hold_on_what_a_record_belongs_to_stops_its_erasure_until_it_is_released()
    {
        await store.RecordAsync(Armoury, Audit, new ArmouryFinding { Finding = "finding-1", Audit = "audit-1", Severity = "low", Summary = "A lock" });
        var erasing = store.Get<EraseRecords>();
        (await erasing.HoldAsync(new Hold(Armoury.Declaration, Armoury.Id, "Coroner, case 12", "Inquest", Day, TestStore.Operator), new Faults(), CancellationToken.None)).ShouldBeOfType<Outcome.Recorded>();

        var faults = new Faults();
        (await EraseAsync(ArmouryFinding.Declaration, "finding-1", faults: faults)).ShouldBeOfType<Outcome.Refused>();
        faults.First.ShouldHaveSingleItem().Problem.ShouldContain("Coroner, case 12");
        (await OneAsync("select count(*) from armouries.armoury_findings")).ShouldBe(1L);

        var hold = new LegalHold
        {
            Hold = (string)(await OneAsync("select hold from ledger.legal_holds"))!,
            RecordKind = "armouries",
            RecordKey = Armoury.Id,
            Whose = "force/norfolk",
            Authority = "Coroner, case 12",
            Reason = "Inquest",
            PlacedOn = Day,
        };
        (await erasing.ReleaseAsync(hold, Day.AddDays(1), "Inquest closed", TestStore.Operator, new Faults(), CancellationToken.None)).ShouldBeOfType<Outcome.Recorded>();
        (await EraseAsync(ArmouryFinding.Declaration, "finding-1")).ShouldBeOfType<Outcome.Recorded>();
    }

    [Fact]
    public async Task A_record_that_was_changed_since_somebody_looked_at_it_is_not_erased()
    {
        var seen = (Outcome.Recorded)await store.RecordAsync(Armoury);
        await store.RecordAsync(Armoury with { Name = "Newer" });
        var erase = new Erase(Armoury.Declaration, Armoury.Id, [], false, "Court", "Order", Day, TestStore.Operator);
        var faults = new Faults();
        (await store.Get<EraseRecords>().EraseAsync(erase with { Basis = seen.FirstSeq + 1 }, faults, CancellationToken.None)).ShouldBeOfType<Outcome.Refused>();
        faults.First.ShouldHaveSingleItem().Problem.ShouldBe("was changed by somebody since you looked at it");
        (await OneAsync("select count(*) from armouries.armouries")).ShouldBe(2L);

        (await store.Get<EraseRecords>().EraseAsync(erase with { Basis = seen.FirstSeq + 3 }, new Faults(), CancellationToken.None)).ShouldBeOfType<Outcome.Recorded>().Versions.ShouldBe(2);
    }

    [Fact]
    public async Task The_rest_of_a_record_is_erased_on_the_basis_of_all_its_versions_the_erased_ones_too()
    {
        await store.RecordAsync(Armoury);
        var last = (Outcome.Recorded)await store.RecordAsync(Armoury with { Name = "Newer" });
        await EraseAsync(Armoury.Declaration, Armoury.Id, last.FirstSeq + 1);
        var erase = new Erase(Armoury.Declaration, Armoury.Id, [], false, "Court", "Order", Day, TestStore.Operator) { Basis = last.FirstSeq + 1 };
        (await store.Get<EraseRecords>().EraseAsync(erase, new Faults(), CancellationToken.None)).ShouldBeOfType<Outcome.Recorded>().Versions.ShouldBe(1);
    }

    [Fact]
    public async Task A_hold_that_was_released_already_is_not_released_again()
    {
        await store.RecordAsync(Armoury);
        var placed = (Outcome.Recorded)await store.Get<EraseRecords>().HoldAsync(new Hold(Armoury.Declaration, Armoury.Id, "Coroner, case 12", "Inquest", Day, TestStore.Operator), new Faults(), CancellationToken.None);
        var hold = new LegalHold
        {
            Hold = (string)(await OneAsync("select hold from ledger.legal_holds"))!,
            RecordKind = "armouries",
            RecordKey = Armoury.Id,
            Whose = "force/norfolk",
            Authority = "Coroner, case 12",
            Reason = "Inquest",
            PlacedOn = Day,
            Seq = placed.FirstSeq + 1,
        };
        (await store.Get<EraseRecords>().ReleaseAsync(hold, Day, "Closed", TestStore.Operator, new Faults(), CancellationToken.None)).ShouldBeOfType<Outcome.Recorded>();
        (await store.Get<EraseRecords>().ReleaseAsync(hold, Day.AddDays(1), "Closed", TestStore.Operator, new Faults(), CancellationToken.None)).ShouldBeOfType<Outcome.Refused>();
    }

    [Fact]
    public async Task A_documents_bytes_go_with_the_last_record_that_names_them()
    {
        var bytes = "the log"u8.ToArray();
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        var opened = new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);
        Fact[] facts =
        [
            new Deployment { Id = "norfolk/d-1", Force = "norfolk", Kind = "spontaneous", Decision = "deployed", OpenedAt = opened },
            .. Enumerable.Range(1, 2).Select(number => new DeploymentDocument { Document = $"doc-{number}", Deployment = "norfolk/d-1", Type = "sfc-log", Author = "A", CreatedAt = opened, File = "log.txt", Sha256 = sha256 }),
        ];
        await store.Get<IRecordFacts>().RecordAsync(new Recording(new Act(Guid.CreateVersion7(), "record", TestStore.Operator), [.. facts.Select(fact => new Row(store.Kinds.Of(fact), fact))])
        {
            Documents = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { [sha256] = () => new MemoryStream(bytes) },
        }, CancellationToken.None);

        await EraseAsync(DeploymentDocument.Declaration, "doc-1");
        (await OneAsync("select count(*) from ledger.document_parts")).ShouldBe(1L);
        await EraseAsync(DeploymentDocument.Declaration, "doc-2");
        (await OneAsync("select count(*) from ledger.document_parts")).ShouldBe(0L);
        (await OneAsync("select count(*) from ledger.documents")).ShouldBe(0L);
    }

    [Fact]
    public async Task The_application_can_take_nothing_away_but_by_recording_an_erasure()
    {
        await store.RecordAsync(Armoury);
        await using var app = await store.AppAsync();
        await using var attempt = new NpgsqlCommand("select set_config('app.scopes', 'force/norfolk', false), set_config('ledger.erasing', '1', false); delete from armouries.armouries", app);
        (await Should.ThrowAsync<PostgresException>(attempt.ExecuteNonQueryAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private Task<Outcome> EraseAsync(Kind kind, string key, long? place = null, bool namesSomebody = false, Faults? faults = null) =>
        store.Get<EraseRecords>().EraseAsync(new Erase(kind, key, place is { } one ? [one] : [], namesSomebody, "Data protection officer, decision 7", "The law demands it", Day, TestStore.Operator), faults ?? new Faults(), CancellationToken.None);

    private async Task<Result> ResultAsync(string rule, string unit)
    {
        var known = await store.Get<ILoadKnownFacts>().KnownAsync(null, Clock.System, null, CancellationToken.None);
        return Evaluation.Run(FactBook.Of(known, store.Reference), Day, Scope.All).Results.Single(each => each.Rule.Id == rule && each.Unit == unit);
    }

    private async Task<object?> OneAsync(string sql)
    {
        await using var book = await store.Store.Book.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, book);
        return await command.ExecuteScalarAsync();
    }
}
