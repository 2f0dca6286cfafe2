using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Integrity.Queries;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Integrity.Pages;

/// <summary>One place in the ledger: what its leaf says, for anybody who is signed in, and the way to the record for those who may see it.</summary>
[Authorize(Policies.Evidence)]
[ReadsPersonalData]
internal sealed class PlaceModel(
    ReadLedger ledger, Subjects subjects, Kinds kinds, FactsContext facts, IAuthorizationService authorization, ViewLog viewed, PageFrame frame) : PageModel
{
    public Place Place { get; private set; } = null!;

    public bool IsAct => Place.Kind == Place.OfAnAct;

    /// <summary>The first checkpoint that covers it; null while none does.</summary>
    public StoredCheckpoint? Covering { get; private set; }

    public bool MayOpenRecords { get; private set; }

    /// <summary>The act, when the person may open it.</summary>
    public ActRecord? Act { get; private set; }

    /// <summary>What stands there, when the person may read it.</summary>
    public Subject? Subject { get; private set; }

    /// <summary>Its erasure, when the person may read of it.</summary>
    public Erasure? Erased { get; private set; }

    public Kind? ErasedKind => Erased is null ? null : kinds.Find(Erased.RecordKind);

    public async Task<IActionResult> OnGetAsync([FromRoute] long seq, CancellationToken cancel)
    {
        if (await ledger.PlaceAsync(seq, cancel) is not { } place) return NotFound();
        (Place, Covering) = (place, await ledger.FirstCoveringAsync(seq, cancel));
        MayOpenRecords = await authorization.LetsAsync(User, Policies.Records);
        if (MayOpenRecords) await OpenAsync(cancel);
        frame.Title = $"Place {Wording.Number(seq)}";
        frame.Breadcrumbs = [new Crumb("Proof", Urls.Index), new Crumb(frame.Title)];
        return Page();
    }

    private async Task OpenAsync(CancellationToken cancel)
    {
        Act = await subjects.ActAsync(Place, cancel);
        Subject = await subjects.OfAsync(Place, Act, cancel);
        if (Subject is { Kind: { IsPersonal: true } kind, Key: var key }) viewed.Saw(kind.Name, key);
        var place = Place.Seq.ToString(CultureInfo.InvariantCulture);
        if (Subject is null) Erased = await facts.Set<Erasure>().FirstOrDefaultAsync(each => each.ErasedSeq == place, cancel);
    }
}
