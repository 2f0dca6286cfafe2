using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Transfers;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Queries;

/// <summary>An officer who was taken over from another force: what that act recorded, and what else there is under their number.</summary>
/// <param name="Recorded">As it stands; all of it, where nothing came since.</param>
/// <param name="Since">What was recorded or changed by any other act, in the reader's scope.</param>
internal sealed record TakenOver(Acceptance Acceptance, IReadOnlyList<Fact> Recorded, IReadOnlyList<NamingFact> Since)
{
    /// <summary>"Commander event: Annual refresher, norfolk/1, 2026-03-01".</summary>
    public string SinceInWords => string.Join("; ", Since.Select(Words));

    public static string Words(NamingFact each) => $"{char.ToUpperInvariant(each.Kind.One[0])}{each.Kind.One[1..]}: {each.Label}";
}

/// <summary>Reads what became of officers who were taken over.</summary>
internal sealed class FindTakenOver(FactsContext facts, IReadFacts read, IFindFacts find, Permissions permissions, Person person)
{
    private const int Most = 2000;

    /// <summary>What taking over by a transfer came to; null: nobody is taken over by it, or it is not the reader's to know.</summary>
    public async Task<TakenOver?> FindAsync(string? transfer, CancellationToken cancel)
    {
        if (await facts.Set<Acceptance>().SingleOrDefaultAsync(each => each.Transfer == transfer, cancel) is not { } acceptance) return null;
        var officer = acceptance.ToOfficer;
        // The versions of the other force are closed to this one, and then there is nothing to undo here.
        if ((await read.VersionsAsync(Acceptance.Declaration, acceptance.Transfer, cancel)).MaxBy(each => each.Seq) is not { } version) return null;
        var own = (await read.EntriesAsync(version.Act, version.Act.FirstSeq, Most, cancel)).Select(each => each.Seq).ToHashSet();
        var events = await facts.Set<CommanderEvent>().Where(each => each.Officer == officer).ToListAsync(cancel);
        Fact[] recorded =
        [
            .. await facts.Set<Officer>().Where(each => each.Id == officer).ToListAsync(cancel), .. await facts.Set<RankHeld>().Where(each => each.Officer == officer).ToListAsync(cancel), .. events, acceptance,
        ];
        var since = recorded.OfType<Officer>().Where(each => !own.Contains(each.Seq!.Value)).Select(each => new NamingFact(Officer.Declaration, each.Id, Officer.Declaration.Label(each), each.Seq!.Value))
            .Concat(await find.NamingAsync(Officer.Declaration, officer, cancel)).ToList();
        foreach (var each in events) since.AddRange(await find.NamingAsync(CommanderEvent.Declaration, each.Event, cancel));
        return new TakenOver(acceptance, recorded, [.. since.Where(each => !own.Contains(each.Seq)).DistinctBy(each => (each.Kind.Name, each.Key)).Select(Readable)]);
    }

    /// <summary>That something is there is said to everybody, what it says to its readers.</summary>
    private NamingFact Readable(NamingFact each) => permissions.MayRead(person, each.Kind) ? each : each with { Label = "not yours to read" };
}
