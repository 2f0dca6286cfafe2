using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;

namespace ArmedPolicingGov.Ledger.Tests.Verifying;

/// <summary>A store in which something of everything is recorded: corrections, withdrawals, late versions, erasures, checkpoints under two keys, cosignatures.</summary>
internal sealed class FilledStore : IAsyncDisposable
{
    private const int OfEachKind = 9;

    private readonly SigningKey witness = new("witness.example/w1", new byte[32]);
    private readonly MovingClock clock;

    private FilledStore(TestStore store, MovingClock clock) => (Store, this.clock) = (store, clock);

    public TestStore Store { get; }

    public string LastSignedPath => Path.Combine(Store.Keys.Path, $"ledger-{Store.Store.Name}.checkpoint");

    /// <summary>An empty store with a clock that tests move.</summary>
    public static async Task<FilledStore> EmptyAsync()
    {
        var moving = new MovingClock();
        return new FilledStore(await TestStore.NewAsync(configure: services => services.AddSingleton<TimeProvider>(moving)), moving);
    }

    public static async Task<FilledStore> NewAsync()
    {
        var filled = await EmptyAsync();
        await filled.RecordAsync("import", "A year’s records", null, Kinds.Interchange.SelectMany(kind => Numbers(kind).Select(number => InventedFacts.Make(kind, number))));
        await filled.SignAsync(isCosigned: true);
        await filled.CorrectAsync();
        await filled.EraseAsync();
        await filled.ChangeKeyAsync();
        await filled.TellOfItselfAsync();
        await filled.SignAsync(isCosigned: true);
        filled.Pass(TimeSpan.FromHours(1));
        await filled.SignAsync(isCosigned: false);
        return filled;
    }

    public void Pass(TimeSpan time) => clock.Now += time;

    public Task<VerifyReport> VerifyAsync(params IReadOnlyList<KeptCheckpoint> against) => Store.Get<VerifyStore>().RunAsync(against, CancellationToken.None);

    public async Task<StoredCheckpoint> SignAsync(bool isCosigned)
    {
        Pass(TimeSpan.FromSeconds(1));
        var made = await Store.Get<MakeCheckpoint>().RunAsync(CancellationToken.None);
        if (!isCosigned) return made;
        var line = witness.Cosign(made.Note.Text, clock.Now);
        await using var app = await Store.AppAsync();
        await CheckpointRows.AddAsync(app, made, new Cosigned(witness.Name, witness.Cosigner, line.CosignedAt!.Value, line), CancellationToken.None);
        return made;
    }

    public async Task<Outcome.Recorded> RecordAsync(string kind, string? reason, string? evidence, params IEnumerable<Fact> facts)
    {
        Fact[] all = [.. facts];
        var faults = new Faults();
        var outcome = await Store.Get<IRecordFacts>().RecordAsync(new Recording(new Act(Guid.CreateVersion7(), kind, TestStore.Operator, reason, evidence), [.. all.Select(fact => new Row(Store.Kinds.Of(fact), fact))])
        {
            Faults = faults,
            Documents = Enumerable.Range(0, OfEachKind).Select(InventedFacts.Document).Where(each => all.OfType<DeploymentDocument>().Any(fact => fact.Sha256 == each.Sha256))
                .ToDictionary(each => each.Sha256, each => new Func<Stream>(() => new MemoryStream(each.Bytes)), StringComparer.Ordinal),
        }, CancellationToken.None);
        faults.First.ShouldBeEmpty();
        return outcome.ShouldBeOfType<Outcome.Recorded>();
    }

    public async Task EraseAsync(Kind kind, string key, bool namesSomebody = false, params IReadOnlyList<long> places)
    {
        var faults = new Faults();
        await Store.Get<EraseRecords>().EraseAsync(new Erase(kind, key, places, namesSomebody, "Court order 12", "The law demands it", new DateOnly(2026, 4, 1), TestStore.Operator), faults, CancellationToken.None);
        faults.First.ShouldBeEmpty();
    }

    /// <summary>The place of the version of a fact that came last.</summary>
    public async Task<long> LastPlaceAsync(Kind kind, string key)
    {
        await using var find = Store.Store.Book.CreateCommand($"select max(seq) from {kind.Schema}.{kind.Name} where key = $1");
        find.Parameters.Add(new NpgsqlParameter { Value = key });
        return (long)(await find.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private static IEnumerable<int> Numbers(Kind kind) => Enumerable.Range(0, kind == Milestone.Declaration ? 4 : OfEachKind);

    private async Task CorrectAsync()
    {
        // The last texts but one come late: they were recorded at the source before those that the store has.
        var armoury = (Armoury)InventedFacts.Make(Armoury.Declaration, 2);
        await RecordAsync("correct", null, "Telephone call", InventedFacts.Make(Armoury.Declaration, 0, otherwise: "Corrected"), InventedFacts.Make(ArmouryAudit.Declaration, 1, otherwise: "Corrected"), InventedFacts.Make(Deployment.Declaration, 5, otherwise: "Corrected"));
        await RecordAsync("withdraw", "Recorded by mistake", null, InventedFacts.Make(TrackingCheck.Declaration, 3, withdrawn: true), InventedFacts.Make(Exercise.Declaration, 4, withdrawn: true));
        await RecordAsync("import", null, null, armoury with { Name = "Older", RecordedAt = armoury.RecordedAt.AddDays(-30) }, armoury with { Name = "Newest", RecordedAt = default });
    }

    private async Task EraseAsync()
    {
        // All of a record; the last version only; the last but one; and a record whose reference names somebody.
        await EraseAsync(ArmouryFinding.Declaration, "armoury_findings-3");
        await EraseAsync(Deployment.Declaration, "deployments-5", places: await LastPlaceAsync(Deployment.Declaration, "deployments-5"));
        await EraseAsync(Armoury.Declaration, "armouries-2", places: await LastPlaceAsync(Armoury.Declaration, "armouries-2") - 1);
        await EraseAsync(TrackingTraining.Declaration, TrackingTraining.Declaration.KeyOf(InventedFacts.Make(TrackingTraining.Declaration, 6)), namesSomebody: true);
        await EraseAsync(DeploymentDocument.Declaration, "deployment_documents-5");
    }

    private async Task ChangeKeyAsync()
    {
        var key = Store.Get<KeyFile>();
        var before = await key.VerifierAsync(CancellationToken.None);
        var next = key.PrepareNext();
        await RecordAsync("key", "A yearly change", null, new CheckpointKey { VerifierKey = next.ToString(), Replaces = before.ToString(), Reason = "A yearly change" });
        await SignAsync(isCosigned: false);
        key.PutNextInPlace();
    }

    private async Task TellOfItselfAsync()
    {
        Fact[] facts =
        [
            .. Enumerable.Range(0, 3).Select(number => new LegalHold { Hold = $"hold-{number}", RecordKind = "armouries", RecordKey = "armouries-1", Whose = "force/norfolk", Authority = "Coroner", Reason = "Inquest", PlacedOn = new DateOnly(2026, 4, 2) }),
            .. Enumerable.Range(0, 3).Select(number => new Verification
            {
                Id = $"verification-{number}", BeganAt = clock.Now.AddMinutes(-number), EndedAt = clock.Now, Outcome = Verification.Holds, Leaves = number.ToString(CultureInfo.InvariantCulture), Versions = "1", Documents = "2", Faults = "0",
            }),
        ];
        await RecordAsync("record", null, null, facts.Select(fact => fact is Verification each ? each with { BeganAt = ToTheSecond(each.BeganAt), EndedAt = ToTheSecond(each.EndedAt) } : fact));
    }

    private static DateTimeOffset ToTheSecond(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));

    private sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
