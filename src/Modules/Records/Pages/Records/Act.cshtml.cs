using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Records.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Records.Pages;

/// <summary>One act: who, in which role, when, why, and what it recorded.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class ActModel(Kinds kinds, IReadFacts read, Permissions permissions, Person person, Labels labels, ViewLog viewed, PageFrame frame) : PageModel
{
    private const int PageSize = 100;

    public ActRecord Act { get; private set; } = null!;

    public IReadOnlyList<ActEntry> Entries { get; private set; } = [];

    /// <summary>Where the next page begins, or null on the last. Pages begin at a place in the ledger: what is out of scope leaves gaps.</summary>
    public long? Next { get; private set; }

    public bool IsFirst { get; private set; }

    public string Who => labels.Of(Officer.Declaration.Name, Act.Person);

    public Kind KindOf(ActEntry entry) => kinds.Named(entry.Kind);

    public async Task<IActionResult> OnGetAsync([FromRoute] Guid id, [FromQuery] string? from, CancellationToken cancel)
    {
        if (await read.ActAsync(id, cancel) is not { } act) return NotFound();
        Act = act;
        var first = act.FirstSeq;
        if (from is not null && (!long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out first) || first < act.FirstSeq)) return NotFound();
        var entries = await read.EntriesAsync(act, first, PageSize + 1, cancel);
        // An act is as closed as what it recorded: its reason tells of that.
        if (!entries.All(entry => permissions.MayRead(person, KindOf(entry)))) return NotFound();
        (Entries, Next, IsFirst) = ([.. entries.Take(PageSize)], entries.Count > PageSize ? entries[PageSize].Seq : null, first == act.FirstSeq);
        await labels.LoadAsync(Officer.Declaration, [act.Person], cancel);
        foreach (var kind in Entries.GroupBy(entry => entry.Kind, StringComparer.Ordinal).Where(kind => kinds.Named(kind.Key).IsPersonal))
            viewed.Saw(kind.Key, kind.Select(entry => entry.Key));
        frame.Title = $"Act: {Wording.Act(act).ToLowerInvariant()} {Wording.Instant(act.ReceivedAt)}";
        frame.Breadcrumbs = [new Crumb("Records", Urls.Index), new Crumb("Act")];
        return Page();
    }
}
