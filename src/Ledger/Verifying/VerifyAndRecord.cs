using System.Globalization;
using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Notes;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Ledger.Stores;
using Npgsql;

namespace ArmedPolicingGov.Ledger.Verifying;

/// <summary>Verifies a store beside what was signed last, and records how it ended: the outcome, and each check of a document.</summary>
public sealed class VerifyAndRecord(Store store, VerifyStore verify, IRecordFacts record, KeyFolder folder, KeyFile key)
{
    /// <summary>From how many documents on their checks are recorded as imports are: one such act at a time.</summary>
    private const int Bulk = 1_000;

    private const int LongestFindings = 16_000;

    /// <summary>Verifies the store beside the last checkpoint that was signed on this machine, where there is one, and others.</summary>
    public async Task<VerifyReport> VerifyAsync(IReadOnlyList<KeptCheckpoint> against, CancellationToken cancel)
    {
        // Read before the store is: whatever it covers was committed by then.
        var signed = new LastSigned(folder, store).Path;
        if (!File.Exists(signed)) return await verify.RunAsync(against, cancel);
        return await verify.RunAsync([new KeptCheckpoint(signed, await File.ReadAllBytesAsync(signed, cancel), await SignerAsync(cancel)), .. against], cancel);
    }

    /// <summary>The key beside the last checkpoint: a crash can leave the first one that it signed there and not yet in the store.</summary>
    private async Task<VerifierKey?> SignerAsync(CancellationToken cancel)
    {
        try
        {
            return File.Exists(folder.Key(store.Name)) ? await key.VerifierAsync(cancel) : null;
        }
        catch (ServerProblem)
        {
            // It may not sign as it is, which the checkpoints say; to verify, the keys in the store do.
            return null;
        }
    }

    /// <summary>Records the outcome, and the check of each document for which one is due.</summary>
    /// <returns>Why it could not be recorded, in a store that does not hold; null when it was.</returns>
    public async Task<string?> RecordAsync(VerifyReport report, Person by, CancellationToken cancel)
    {
        try
        {
            return await RecordAsync([OutcomeOf(report)], by, cancel)
                ?? await RecordAsync(await DueChecks.FindAsync(store, report, cancel), by, cancel);
        }
        catch (PostgresException problem)
        {
            return $"The database server refuses ({problem.SqlState}).";
        }
    }

    private async Task<string?> RecordAsync(IReadOnlyList<Fact> facts, Person by, CancellationToken cancel)
    {
        if (facts.Count == 0) return null;
        var kind = facts[0] is Verification ? (Kind)Verification.Declaration : DocumentCheck.Declaration;
        var recording = new Recording(new Act(Guid.CreateVersion7(), "verify", by), facts.Select(fact => new Row(kind, fact))) { IsBulk = facts.Count > Bulk };
        return await record.RecordAsync(recording, cancel) is Outcome.Refused ? recording.Faults.First[0].Problem : null;
    }

    private static Verification OutcomeOf(VerifyReport report) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{report.EndedAt:yyyyMMdd}-{report.EndedAt:HHmmssfff}"),
        BeganAt = ToTheSecond(report.BeganAt),
        EndedAt = ToTheSecond(report.EndedAt),
        Outcome = report.Holds ? Verification.Holds : Verification.DoesNotHold,
        Leaves = Text(report.Leaves),
        Versions = Text(report.Versions),
        Documents = Text(report.Documents),
        ComparedTo = report.ComparedTo is { } size ? Text(size) : null,
        Faults = Text(report.FindingCount),
        Findings = report.Holds ? null : FindingsOf(report),
    };

    private static string FindingsOf(VerifyReport report)
    {
        var text = new StringBuilder();
        foreach (var line in report.Findings.Select(finding => finding.ToString()).TakeWhile(line => text.Length + line.Length < LongestFindings)) text.Append(line).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private static DateTimeOffset ToTheSecond(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
