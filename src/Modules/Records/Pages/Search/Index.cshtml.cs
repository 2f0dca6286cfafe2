using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Records.Searching;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Records.Pages.Search;

/// <summary>Every record in scope by reference, name, number, callsign or place: the first of each kind, or all of one.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class IndexModel(Kinds kinds, Permissions permissions, Person person, FindRecords find, SearchResults results, PageFrame frame) : PageModel
{
    public const string KindField = "kind";
    public const string PageField = "page";
    private const int FirstOfEach = 5;
    private const int PageSize = 50;

    public string Typed { get; private set; } = "";

    public string KindName { get; private set; } = "";

    public IReadOnlyList<Findable> Findables { get; } = Findable.For(person, kinds, permissions);

    /// <summary>Null while nothing is sought, or when that cannot be understood.</summary>
    public IReadOnlyList<HitGroup>? Groups { get; private set; }

    public int PageNumber { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    public string PageUrl => $"{Urls.Search}?{Query(KindName)}&{PageField}={{page}}";

    public string Total => Groups!.Any(group => group.Found.IsMore)
        ? $"More than {Wording.Number(SearchSql.MostCounted)} records found" : Groups!.Sum(group => group.Found.Count) is 1 ? "1 record found" : $"{Wording.Number(Groups!.Sum(group => group.Found.Count))} records found";

    public string AllOf(HitGroup group) => $"{Urls.Search}?{Query(group.Kind.Name)}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Typed, KindName) = (Request.Query[SearchBox.Field].ToString().Trim(), Request.Query[KindField].ToString());
        frame.Title = "Search";
        if (!Request.Query.ContainsKey(SearchBox.Field)) return;
        if (Findables.Where(each => KindName.Length == 0 || each.Kind.Name == KindName).ToList() is not { Count: > 0 } asked) frame.Problems.Add(KindField, "Choose a kind of record from the list");
        else if (Typed.Length > SearchBox.Longest) frame.Problems.Add(SearchBox.Field, $"What you search for must be {SearchBox.Longest} characters or fewer");
        else if (await find.WordsAsync(Typed, cancel) is not { Count: > 0 } words) frame.Problems.Add(SearchBox.Field, "Enter at least one letter or figure to search for");
        else await FindAsync(asked, words, cancel);
        if (frame.Problems.Any) Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private async Task FindAsync(IReadOnlyList<Findable> asked, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var isOne = KindName.Length > 0;
        var found = await find.FindAsync(asked, Typed, words, isOne ? SearchSql.MostCounted : FirstOfEach, cancel);
        if (isOne && found is [var only]) Turn(only.Keys.Count);
        var groups = new List<HitGroup>();
        foreach (var each in found) groups.Add(await results.ReadAsync(each, (PageNumber - 1) * PageSize, isOne ? PageSize : FirstOfEach, cancel));
        Groups = groups;
        frame.Title = $"Search: {Typed}";
    }

    /// <summary>Turns to the page asked for, or to the last there is.</summary>
    private void Turn(int count)
    {
        Pages = (count + PageSize - 1) / PageSize;
        if (int.TryParse(Request.Query[PageField], NumberStyles.None, CultureInfo.InvariantCulture, out var page)) PageNumber = Math.Clamp(page, 1, Pages);
    }

    private string Query(string kind) => $"{SearchBox.Field}={Uri.EscapeDataString(Typed)}&{KindField}={kind}";
}
