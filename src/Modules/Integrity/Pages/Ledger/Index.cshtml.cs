using ArmedPolicingGov.Integrity.Queries;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>How anybody can see for themselves that the records stand as they were recorded, and how that stands today.</summary>
[Authorize(Policies.Evidence)]
[ReadsNoPersonalData]
internal sealed class IndexModel(
    ReadLedger ledger, Witnesses witnesses, FactsContext facts, Verifications verifications, ISigningState signing, Store store, IAuthorizationService authorization, PageFrame frame) : PageModel
{
    public StoredCheckpoint? Latest { get; private set; }

    /// <summary>The same with when it was first made.</summary>
    public SignedSize? Size { get; private set; }

    public IReadOnlyList<WitnessLine> WitnessLines { get; private set; } = [];

    public Verification? Last { get; private set; }

    public IReadOnlyList<CheckpointKey> KeyChanges { get; private set; } = [];

    public bool IsSigning => signing.Problem is null;

    public string Origin => store.Origin;

    public bool MayOpenRecords { get; private set; }

    public bool MayAdminister { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        frame.Title = "Proof";
        Latest = await ledger.LatestAsync(cancel);
        if (Latest is not null) Size = (await ledger.SizesAsync(Latest.Checkpoint.Size, 1, cancel))[0];
        var lines = new List<WitnessLine>();
        foreach (var (witness, answer) in witnesses.Answers) lines.Add(new WitnessLine(witness, answer, await ledger.LastCosignedAsync(witness, cancel)));
        WitnessLines = lines;
        Last = await verifications.LastAsync(cancel);
        KeyChanges = await facts.Set<CheckpointKey>().OrderByDescending(each => each.Seq).ToListAsync(cancel);
        MayOpenRecords = await authorization.LetsAsync(User, Policies.Records);
        MayAdminister = await authorization.LetsAsync(User, Policies.Administration);
    }
}

/// <summary>A witness, what it last answered since this host started, and what it last cosigned.</summary>
internal sealed record WitnessLine(Witness Witness, WitnessAnswer? Answer, (long Size, DateTimeOffset At)? Cosigned);
