using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Erasing;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Records.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Records.Pages;

/// <summary>One fact: what is known of it now, and every version with who, when, why, before and after.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class HistoryModel(
    Open open, Kinds kinds, Permissions permissions, FactTables tables, FactsContext facts, Person person, Labels labels, Wording wording, ViewLog viewed, PageFrame frame) : PageModel
{
    public Kind Kind => open.Kind;

    public string Key { get; private set; } = "";

    public IReadOnlyList<Facts.Version> Versions => open.Versions;

    public IReadOnlyList<Referrer> Referrers { get; private set; } = [];

    public bool IsKnown => Versions[0] is { Withdrawn: false, Erased: null };

    public bool IsErased => Versions[0].Erased is not null;

    public bool MayChange => open.MayChange;

    /// <summary>There is content to erase or to hold, and it is this person who does that.</summary>
    public bool MayErase => !Kind.StaysInStore && permissions.MayRecord(person, Erasure.Declaration) && Versions.Any(version => version.Erased is null);

    public Wording Wording => wording;

    /// <summary>The kind that a column names.</summary>
    public Kind Named(string kind) => kinds.Named(kind);

    public IReadOnlyList<Step> Steps => [.. Versions.Index().Select(each => Step.Of(Kind, each.Item, each.Index + 1 < Versions.Count ? Versions[each.Index + 1] : null))];

    public async Task<IActionResult> OnGetAsync([FromRoute] string kind, [FromQuery] string? key, [FromQuery] Guid? done, CancellationToken cancel)
    {
        if (!await open.FindAsync(kind, key, cancel)) return NotFound();
        Key = key!;
        await labels.LoadAsync(Kind, [.. Versions.Select(version => version.Values)], cancel);
        await labels.LoadAsync(Officer.Declaration, [.. Versions.SelectMany(version => new[] { version.Act.Person, version.RecordedBy ?? "" }).Distinct(StringComparer.Ordinal)], cancel);
        await FindReferrersAsync(cancel);
        if (Kind.IsPersonal) viewed.Saw(Kind.Name, Key);
        frame.Title = $"{Wording.Title(Kind.One)} {Key.Replace(Facts.Kind.KeySeparator, ' ')}";
        frame.Breadcrumbs = [new Crumb("Records", Urls.Index), new Crumb(Wording.Title(Kind.Many), RecordUrls.List(Kind)), new Crumb("Record")];
        frame.Notice = NoticeOf(done);
        return Page();
    }

    public string Who(string id) => labels.Of(Officer.Declaration.Name, id);

    /// <summary>Says what somebody has just done, to that person only.</summary>
    private Notice? NoticeOf(Guid? done) => Versions.FirstOrDefault(version => version.Act.Id == done && version.Act.Person == person.Id) is not { } version ? null : version.Act.Kind switch
    {
        "withdraw" => new Notice($"The {Kind.One} is withdrawn", Success: true),
        "correct" => new Notice($"The {Kind.One} is corrected", Success: true),
        _ => new Notice($"The {Kind.One} is recorded", Success: true),
    };

    private async Task FindReferrersAsync(CancellationToken cancel)
    {
        var reference = Kind.KeyColumns.Count == 1 ? Key : Key.Split(Facts.Kind.KeySeparator)[0];
        var referrers = new List<Referrer>();
        foreach (var (other, column) in kinds.All.SelectMany(other => other.Columns.Where(column => column.References == Kind.Name).Select(column => (other, column))))
        {
            if (await tables[other].CountAsync(facts, Sought.With(other, column, reference), cancel) is > 0 and var count)
                referrers.Add(new Referrer(other, column, reference, count));
        }

        Referrers = referrers;
    }
}

/// <summary>Records of a kind that name this one in a column.</summary>
internal sealed record Referrer(Kind Kind, Column Column, string Reference, int Count);
