using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Interchange.Pages;

namespace ArmedPolicingGov.Interchange.Queries;

/// <summary>An import that was recorded, as far as the reader may see it.</summary>
internal sealed class PastImport(IReadFacts read, Kinds kinds, Permissions permissions, Person person)
{
    public ActRecord Act { get; private set; } = null!;

    public IReadOnlyList<(Kind Kind, long Versions)> Counts { get; private set; } = [];

    /// <summary>The act that took it back, or null.</summary>
    public ActRecord? UndoneBy { get; private set; }

    /// <summary>All of it is in the reader's scope.</summary>
    public bool IsWhole => Counts.Sum(each => each.Versions) == Act.Versions;

    /// <summary>Whoever could have imported it may take it back; for whose records they record the ledger looks again.</summary>
    public bool MayUndo => Act.Kind == ImportFolder.ActKind && UndoneBy is null && IsWhole && Counts.All(each => permissions.MayRecord(person, each.Kind));

    /// <summary>False when there is no such import in scope, or it holds what is closed to the reader's role.</summary>
    public async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await read.ActAsync(id, cancel) is not { } act || !ImportsModel.ActKinds.Contains(act.Kind)) return false;
        Act = act;
        Counts = [.. (await read.CountsAsync(act, cancel)).Select(each => (kinds.Named(each.Kind), each.Versions))];
        if (!Counts.All(each => permissions.MayRead(person, each.Kind))) return false;
        UndoneBy = (await read.UndoneAsync(cancel)).GetValueOrDefault(id);
        return true;
    }
}
