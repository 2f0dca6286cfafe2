using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Work.Lines;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Work.Pages;

/// <summary>My work: what waits for this person, the most pressing first, and for a regional lead tomorrow morning before it.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(MyLines mine, Names names, Person person, IReadShortcomings shortcomings, IEnumerable<IStartNotice> startNotices, PageFrame frame) : PageModel
{
    private const int PageSize = 100;

    public Names Names => names;

    public WorkOf Work { get; private set; } = null!;

    public IReadOnlyList<Tomorrow> Mornings { get; private set; } = [];

    public IReadOnlyList<StartNotice> Notices { get; private set; } = [];

    /// <summary>The lines of this page.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public int PageNumber { get; private set; } = 1;

    public int Pages => (Work.Lines.Count + PageSize - 1) / PageSize;

    public int CountOf(Urgency urgency) => Work.Lines.Count(line => line.Urgency == urgency);

    public string RegionName(string region) => Work.Judged.Book.Reference.RegionName(region);

    public ShortcomingWords InWords(Shortcoming shortcoming) => shortcomings.InWords(shortcoming, Work.Judged.Book);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("My work", true);
        Work = await mine.ForAsync(person, cancel);
        if (int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page)) PageNumber = Math.Clamp(page, 1, Math.Max(1, Pages));
        Lines = [.. Work.Lines.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        if (person.Role == Roles.RegionalLead && PageNumber == 1) Mornings = [.. Regions().Select(region => Tomorrow.Of(Work, region))];
        Notices = await NoticesAsync(cancel);
        await names.LoadAsync(Lines.SelectMany(line => line.Words.Names).Concat(Mornings.SelectMany(Shown).SelectMany(each => InWords(each).Names)), cancel);
        await names.LoadAsync(Mornings.SelectMany(each => each.Roles).SelectMany(each => each.Cover).Select(each => each.Shift.Officer), cancel);
    }

    private IEnumerable<string> Regions() => person.Writes.Where(scope => scope.StartsWith("region/", StringComparison.Ordinal)).Select(scope => scope["region/".Length..]);

    private static IEnumerable<Shortcoming> Shown(Tomorrow morning) => morning.Lapses.Concat(morning.Untracked).Concat(morning.Due);

    /// <summary>What some other part of the product wants this person to know: here only what asks for a deed.</summary>
    private async Task<IReadOnlyList<StartNotice>> NoticesAsync(CancellationToken cancel)
    {
        var notices = new List<StartNotice>();
        foreach (var each in startNotices) notices.AddRange((await each.ForAsync(person, cancel)).Where(notice => notice.IsProblem));
        return notices;
    }
}
