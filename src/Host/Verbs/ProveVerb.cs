using System.CommandLine;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Notes;

namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Makes the proof of one version of a record, for somebody who does not trust this store.</summary>
internal static class ProveVerb
{
    private static readonly Option<string> OfKind = new("--kind") { Description = "The kind of record, like armoury_audits" };
    private static readonly Option<string> Key = new("--key") { Description = "The record's key, as its file has it; several columns joined by |" };
    private static readonly Option<string> OfVersion = new("--version") { Description = "When its source recorded the version, like 2026-04-02T09:00:00Z (by default: the last)" };
    private static readonly Option<long?> Seq = new("--seq") { Description = "A place in the ledger, instead of kind and key" };
    private static readonly Option<bool> WithoutContent = new("--without-content") { Description = "Leave out what the record says: the holder must have it from elsewhere" };
    private static readonly Option<string> Out = new("--out") { Description = $"The file to write, like audit{ProofFile.Extension} (by default: the terminal)" };

    public static Command Create()
    {
        var verb = new Command("prove", "Prove that a record stands in the ledger unaltered, in one small file") { OfKind, Key, OfVersion, Seq, WithoutContent, Out };
        var store = new StoreOptions(verb, StoreOptions.Live);
        verb.SetAction((parsed, cancel) => RunAsync(parsed, store, cancel));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, StoreOptions options, CancellationToken cancel)
    {
        await using var host = await VerbHost.OpenAsync(options, parsed, cancel);
        var proofs = host.Get<Proofs>();
        var seq = await PlaceAsync(parsed, host.Get<Kinds>(), proofs, cancel);
        var content = parsed.GetValue(WithoutContent) ? null : await proofs.ContentAsync(seq, cancel);
        var file = await proofs.InclusionAsync(seq, content, cancel);
        if (file is null)
        {
            // It may have been recorded a moment ago, and nobody serves the store.
            await host.Get<MakeCheckpoint>().RunAsync(cancel);
            file = await proofs.InclusionAsync(seq, content, cancel) ?? throw new UserProblem($"--seq: nothing stands at place {seq} in the ledger of store {host.Open.Store.Name}.");
        }

        if (content is null && !parsed.GetValue(WithoutContent)) await Console.Error.WriteLineAsync($"What stood at place {seq} is not in the store any more: it was erased, or taken out. Its leaf is proved, without content.");
        await Output.WriteAsync(parsed.GetValue(Out), file.ToString(), $"the proof of place {seq}");
        return 0;
    }

    private static async Task<long> PlaceAsync(ParseResult parsed, Kinds kinds, Proofs proofs, CancellationToken cancel)
    {
        var (kind, key) = (parsed.GetValue(OfKind), parsed.GetValue(Key));
        if (parsed.GetValue(Seq) is { } seq) return kind is null && key is null ? seq : throw new UserProblem("--seq stands for a place in the ledger by itself: leave out --kind and --key.");
        if (kind is null || key is null) throw new UserProblem("Say which record to prove: --kind and --key, or --seq.");
        var found = kinds.Find(kind) ?? throw new UserProblem($"--kind: “{kind}” is no kind of record. Use one of: {string.Join(", ", kinds.All.Select(each => each.Name))}.");
        var at = parsed.GetValue(OfVersion) is not { } text ? (DateTimeOffset?)null
            : LondonTime.TryParseInstant(text, out var moment) ? moment : throw new UserProblem($"--version: “{text}” is not a date and time that exists. Write it like 2026-04-02T09:00:00Z.");
        return await proofs.PlaceAsync(found, key, at, cancel)
            ?? throw new UserProblem(at is null ? $"There is no {found.One} “{key}”." : $"There is no {found.One} “{key}” with a version recorded at {LondonTime.Format(at.Value)}.");
    }
}
