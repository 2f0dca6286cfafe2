using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Mapping;
using ArmedPolicingGov.Interchange.Queries;
using ArmedPolicingGov.Interchange.Unfinished;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Interchange.Pages;

/// <summary>Say which column of a file is which of a kind of record.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class ColumnsModel(
    OwnImports own, UnfinishedImports imports, Kinds all, Permissions permissions, Reference reference, Person person, ViewLog viewed, PageFrame frame) : PageModel
{
    private const int SamplesShown = 3;

    public UnfinishedImport Import { get; private set; } = null!;

    public int Place { get; private set; }

    public SourceTable Table => Import.Tables[Place];

    public Kind Kind { get; private set; } = null!;

    /// <summary>The kinds that this person records.</summary>
    public IReadOnlyList<Kind> Kinds => [.. all.Exchanged.Where(kind => permissions.MayRecord(person, kind))];

    public IEnumerable<(string Name, IReadOnlyList<string> Samples)> Samples =>
        Table.Header.Index().Select(each => (each.Item, TableFile.Samples(imports.TableOf(Import.Id, Table), each.Index, SamplesShown)));

    private MappingRules? Rules { get; set; }

    /// <summary>An id, which may need something in front of it.</summary>
    public static bool HasPrefix(Column column) => column.Type is ColumnType.Identifier or ColumnType.Officer;

    public ColumnRule RuleOf(Column column) => Rules?.Of(column) ?? Proposed(column);

    public IActionResult OnGet([FromRoute] Guid id, [FromRoute] int place, [FromQuery] string? kind)
    {
        if (!Find(id, place, kind)) return NotFound();
        if (Table.Rules is { } kept && kept.Kind == Kind.Name) Rules = kept;
        return Show();
    }

    public IActionResult OnPost([FromRoute] Guid id, [FromRoute] int place, [FromForm] string? kind, [FromForm(Name = "do")] string? what)
    {
        if (!Find(id, place, kind)) return NotFound();
        if (what == CheckModel.GiveUp)
        {
            imports.GiveUp(id);
            return Redirect(Urls.Index);
        }

        var before = Table.Rules;
        Rules = new MappingRules(Kind.Name, before?.Dates ?? "", before?.System, [.. Kind.Columns.Select(column => Posted(column, before))]);
        foreach (var column in Kind.Columns.Where(column => column.IsRequired && Rules.Of(column) is { From: null, Fixed: null }))
            frame.Problems.Add($"from.{column.Name}", $"Choose where “{column.Label}” stands, or what it is in every row");
        if (Import.Tables.Index().Any(other => other.Index != Place && other.Item.Kind == Kind.Name))
            frame.Problems.Add("kind", $"Another file of this import holds {Kind.Many} already. Import one after the other");
        if (frame.Problems.Any) return Show();
        imports.Keep(Import with { Stage = Stage.Mapping, Tables = [.. Import.Tables.Select((table, at) => at == Place ? table with { Kind = Kind.Name, Rules = Rules, IsReady = false } : table)] });
        return Redirect(Urls.Values(id, Place));
    }

    private bool Find(Guid id, int place, string? kind)
    {
        if (own.Find(id) is not { IsAtWork: false, Stage: not Stage.Recorded } import || place < 0 || place >= import.Tables.Count) return false;
        (Import, Place) = (import, place);
        // A table with the columns of a record file needs no mapping.
        if (Table is { IsReady: true, Rules: null }) return false;
        var chosen = kind is null ? all.Find(Table.Kind ?? "") ?? Guess.KindFor(Table.Header, Kinds) : all.Find(kind);
        if (chosen is null || !Kinds.Contains(chosen)) return false;
        Kind = chosen;
        return true;
    }

    private ColumnRule Posted(Column column, MappingRules? before)
    {
        var from = Request.Form[$"from.{column.Name}"].ToString();
        var text = Request.Form[$"text.{column.Name}"].ToString().Trim();
        var given = text.Length == 0 ? null : text;
        if (!Table.Header.Contains(from, StringComparer.Ordinal)) return new ColumnRule(column.Name, null, given, null);
        var codes = before?.Of(column) is { } rule && rule.From == from ? rule.Codes : new Dictionary<string, string>(StringComparer.Ordinal);
        return new ColumnRule(column.Name, from, null, HasPrefix(column) ? given : null) { Codes = codes };
    }

    /// <summary>What the names of the columns let expect, in the person's own force.</summary>
    private ColumnRule Proposed(Column column)
    {
        var force = person.Writes is [var only] && only.StartsWith("force/", StringComparison.Ordinal) && reference.HasForce(only["force/".Length..]) ? only["force/".Length..] : null;
        if (column.Type == ColumnType.Force && force is not null) return new ColumnRule(column.Name, null, force, null);
        var from = Guess.ColumnFor(column, Table.Header);
        var needsForce = from is not null && force is not null && (column.Type == ColumnType.Officer || (column.Type == ColumnType.Identifier && column.IsKey));
        return new ColumnRule(column.Name, from, null, needsForce ? $"{force}/" : null);
    }

    private PageResult Show()
    {
        viewed.Saw("imports", Import.Id.ToString());
        frame.Title = "Which column is which?";
        frame.Breadcrumbs = [new Crumb("Imports", Urls.Index), new Crumb("Columns")];
        return Page();
    }
}
