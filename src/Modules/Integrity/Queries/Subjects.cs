using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;

namespace ArmedPolicingGov.Integrity.Queries;

/// <summary>What stands at a place, for somebody who may read it.</summary>
/// <param name="Kind">Null for an act's own leaf.</param>
/// <param name="Key">The record's key, or the act's id.</param>
internal sealed record Subject(Kind? Kind, string Key)
{
    /// <summary>As the view log names kinds.</summary>
    public string KindName => Kind?.Name ?? Place.OfAnAct;
}

/// <summary>Finds out whether the person may read what stands at a place: by reading it in their scope.</summary>
internal sealed class Subjects(IReadFacts read, Kinds kinds, Permissions permissions, Person person)
{
    /// <summary>The act that recorded it; null when it is out of scope, or all that it recorded is closed to the person's role.</summary>
    public async Task<ActRecord?> ActAsync(Place place, CancellationToken cancel) =>
        await read.ActAsync(place.Act, cancel) is { } act && (await read.EntriesAsync(act, act.FirstSeq, 1, cancel)).All(MayRead) ? act : null;

    /// <summary>Null when it is out of scope, closed to the person's role, or erased.</summary>
    public async Task<Subject?> OfAsync(Place place, ActRecord? act, CancellationToken cancel)
    {
        if (act is null) return null;
        if (place.Kind == Place.OfAnAct) return new Subject(null, act.Id.ToString());
        return await read.EntriesAsync(act, place.Seq, 1, cancel) is [var entry] && entry.Seq == place.Seq && MayRead(entry) ? new Subject(kinds.Named(entry.Kind), entry.Key) : null;
    }

    private bool MayRead(ActEntry entry) => permissions.MayRead(person, kinds.Named(entry.Kind));
}
