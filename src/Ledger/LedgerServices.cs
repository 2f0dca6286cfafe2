using System.Reflection;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Ledger.Keeping;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Ledger.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Ledger;

/// <summary>The door of the ledger.</summary>
public static class LedgerServices
{
    /// <summary>The ledger's own migrations, which come before every module's.</summary>
    public static IReadOnlyList<Migration> Migrations { get; } = Migration.In(Assembly.GetExecutingAssembly());

    /// <summary>
    /// Registers what records, signs and reads one store. Needs <see cref="Kinds"/>, <see cref="Reference"/>, <see cref="TimeProvider"/>,
    /// <see cref="KeyFolder"/>, <see cref="WitnessList"/>, the modules' checks and, for reading in scope, a scoped <see cref="Person"/>.
    /// </summary>
    public static IServiceCollection AddLedger(this IServiceCollection services, Store store) => services
        .AddSingleton(store)
        .AddSingleton<Kind>(CheckpointKey.Declaration).AddSingleton<Kind>(Verification.Declaration)
        .AddSingleton<Kind>(LegalHold.Declaration).AddSingleton<Kind>(Erasure.Declaration)
        .AddSingleton(new Recorders(LegalHold.Declaration, Roles.Administrator))
        .AddSingleton(new Recorders(Erasure.Declaration, Roles.Administrator))
        .AddSingleton(new Readers(Verification.Declaration, Roles.Administrator, Roles.NationalLead, Roles.Inspector))
        .AddSingleton(new Readers(LegalHold.Declaration, Roles.Administrator))
        .AddSingleton<StepReached>(_ => static _ => { })
        .AddSingleton<KeyFile>().AddSingleton<MakeCheckpoint>().AddSingleton<ChangeKey>().AddSingleton<Witnesses>()
        .AddSingleton<ReadLedger>().AddSingleton<Proofs>()
        .AddSingleton<IRecordFacts, RecordFacts>()
        .AddSingleton<EraseRecords>()
        .AddSingleton<FactsBefore>()
        .AddSingleton<DumpStore>()
        .AddSingleton<ILoadKnownFacts, LoadKnownFacts>().AddSingleton<IReadFactBooks, FactBooks>()
        .AddSingleton<IReadVersions, ReadVersions>()
        .AddSingleton<VerifyStore>().AddSingleton<VerifyAndRecord>()
        .AddScoped<ScopedConnection>()
        .AddScoped(provider => FactsContext.Create(provider.GetRequiredService<ScopedConnection>(), provider.GetRequiredService<Kinds>()))
        .AddScoped<IReadFacts, ReadFacts>().AddScoped<IReadKnown, ReadKnown>()
        .AddScoped<IFindFacts, FindFacts>();
}
