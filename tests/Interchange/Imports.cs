using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Tests.Support;
using MediatR;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>An import as the verb does it, with every fault that it said.</summary>
internal sealed record Imported(Outcome Outcome, IReadOnlyList<Fault> Faults)
{
    /// <summary>The faults as people find them: file, line, column and value.</summary>
    public IEnumerable<(string File, int? Line, string? Column, string? Value)> Places => Faults.Select(fault => (fault.Kind, fault.Line, fault.Column, fault.Value));

    public long Versions => Outcome is Outcome.Recorded recorded ? recorded.Versions : 0;
}

internal static class Imports
{
    public static async Task<Imported> ImportAsync(this TestStore store, string folder, bool acceptValidRows = false)
    {
        var faults = new List<Fault>();
        await using var scope = store.Scope();
        var report = await store.Get<IMediator>().Send(new ImportFolder(folder, TestStore.Operator, acceptValidRows, faults.Add));
        return new Imported(report.Outcome, faults);
    }

    /// <summary>Imports a folder and fails unless all of it was accepted.</summary>
    public static async Task<Imported> MustImportAsync(this TestStore store, string folder)
    {
        var imported = await store.ImportAsync(folder);
        return imported.Faults.Count == 0 ? imported : throw new InvalidOperationException(string.Join('\n', imported.Faults));
    }

    /// <summary>Every version of every fact that a store holds, as text.</summary>
    public static async Task<IReadOnlyList<string>> VersionsAsync(this TestStore store)
    {
        var lines = new List<string>();
        await using var snapshot = await store.Get<IReadVersions>().BeginAsync(null, CancellationToken.None);
        foreach (var kind in store.Kinds.All)
        {
            await foreach (var fact in snapshot.VersionsAsync(kind, CancellationToken.None))
                lines.Add(string.Join('|', [kind.Name, .. kind.Columns.Select((_, place) => ColumnText.Write(kind.Value(fact, place))), LondonTime.Format(fact.RecordedAt), fact.RecordedBy ?? "", ColumnText.Write(fact.Withdrawn)]));
        }

        return lines;
    }
}

/// <summary>A store that holds the right row of every file, for tests that leave it as it is.</summary>
public sealed class FilledStore : IAsyncLifetime
{
    internal TestStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await TestStore.NewAsync();
        using var folder = Records.All();
        await Store.MustImportAsync(folder.Path);
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
