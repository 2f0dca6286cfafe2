using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Records.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Records.Pages;

/// <summary>The list of one kind: what is known now in the reader's scope, as a page or as a file.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class ListModel(
    Kinds kinds, FactTables tables, FactsContext facts, Reference reference, Permissions permissions, Person person, Labels labels, Wording wording, ViewLog viewed, PageFrame frame) : PageModel
{
    private const int LongestInList = 120;

    public Kind Kind { get; private set; } = null!;

    public Listing Listing { get; private set; } = null!;

    public int Count { get; private set; }

    public IReadOnlyList<ListRow> Rows { get; private set; } = [];

    public IReadOnlyList<Column> Shown => FilterFields.Shown(Kind);

    public Reference Reference => reference;

    public Wording Wording => wording;

    public bool MayRecord => permissions.MayFillIn(person, Kind);

    /// <summary>A long text as a list shows it; the record's own page has all of it.</summary>
    public static string Short(string words) => words.Length <= LongestInList ? words : $"{words[..LongestInList]}…";

    /// <summary>What tells the links to records apart that begin with the same part of a key.</summary>
    public static string RestOfKey(ListModel list, ListRow row) => string.Concat(
        list.Kind.KeyColumns.Skip(1).Select(column => $", {list.Wording.Of(column, row.Texts[list.Kind.Place(column)])}"));

    public async Task<IActionResult> OnGetAsync([FromRoute] string kind, CancellationToken cancel)
    {
        if (kinds.Find(kind) is not { } found || !permissions.MayRead(person, found)) return NotFound();
        Kind = found;
        Listing = new Listing(found, Request.Query, reference, frame.Problems);
        (frame.Title, frame.Wide) = (Wording.Title(found.Many), true);
        frame.Breadcrumbs = [new Crumb("Records", Urls.Index), new Crumb(Wording.Title(found.Many))];
        if (!frame.Problems.Any && Listing.Typed("as") is "csv" or "record-file") return await FileAsync(cancel);
        if (!frame.Problems.Any) await LoadAsync(cancel);
        if (frame.Problems.Any) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Count = await tables[Kind].CountAsync(facts, Listing.Sought, cancel);
        Listing.Fit(Count);
        var some = await tables[Kind].SomeAsync(facts, Listing.Sought, (Listing.Page - 1) * Listing.PageSize, Listing.PageSize, cancel);
        Rows = [.. some.Select(fact => new ListRow(Kind.KeyOf(fact), Kind.Texts(fact)))];
        await labels.LoadAsync(Kind, [.. Rows.Select(row => row.Texts)], cancel);
        if (Kind.IsPersonal) viewed.Saw(Kind.Name, Rows.Select(row => row.Key));
    }

    private async Task<IActionResult> FileAsync(CancellationToken cancel)
    {
        var download = await CsvDownload.OfAsync(Kind, tables[Kind], facts, Listing.Sought, isExact: Listing.Typed("as") == "record-file", cancel);
        if (Kind.IsPersonal) viewed.Saw(Kind.Name, download.Keys);
        return download;
    }
}

/// <summary>A line of the list.</summary>
/// <param name="Texts">The text of the kind's columns, in their order.</param>
internal sealed record ListRow(string Key, IReadOnlyList<string> Texts);
