using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Acts;
using ArmedPolicingGov.Interchange.Importing;
using ArmedPolicingGov.Interchange.Queries;
using ArmedPolicingGov.Interchange.Unfinished;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Interchange.Pages;

/// <summary>What was imported, by whom and when, and what this person has begun.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class ImportsModel(IReadFacts read, Kinds kinds, OwnImports own, IAuthorizationService authorization, ViewLog viewed, PageFrame frame) : PageModel
{
    public const int PageSize = 20;
    private const int KindsShown = 4;

    public static readonly IReadOnlyCollection<string> ActKinds = [ImportFolder.ActKind, UndoImport.ActKind];

    public bool MayImport { get; private set; }

    public IReadOnlyList<UnfinishedImport> Unfinished { get; private set; } = [];

    public IReadOnlyList<ImportLine> Lines { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    /// <summary>The kinds of which there are most, and how many further ones there are.</summary>
    public string Words(IReadOnlyList<(string Kind, long Versions)> counts)
    {
        var most = counts.OrderByDescending(count => count.Versions).ThenBy(count => count.Kind, StringComparer.Ordinal).Take(KindsShown).Select(count => Wording.Counted(count.Versions, kinds.Named(count.Kind).One, kinds.Named(count.Kind).Many));
        return string.Join(", ", most) + (counts.Count > KindsShown ? $" and {Wording.Counted(counts.Count - KindsShown, "further kind", "further kinds")}" : "");
    }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? number, CancellationToken cancel)
    {
        if (Paging.Of(number, await read.CountActsAsync(ActKinds, cancel), PageSize) is not { } paging) return NotFound();
        (Paging, Unfinished) = (paging, own.All());
        MayImport = (await authorization.AuthorizeAsync(User, Policies.Recording)).Succeeded;
        var undone = await read.UndoneAsync(cancel);
        var lines = new List<ImportLine>();
        foreach (var act in await read.ActsAsync(ActKinds, paging.Before, PageSize, cancel)) lines.Add(new ImportLine(act, await read.CountsAsync(act, cancel), undone.ContainsKey(act.Id)));
        Lines = lines;
        viewed.Saw("acts", lines.Select(line => line.Act.Id.ToString()));
        frame.Title = "Imports";
        return Page();
    }
}

/// <summary>An import in the list.</summary>
internal sealed record ImportLine(ActRecord Act, IReadOnlyList<(string Kind, long Versions)> Counts, bool IsUndone);
