using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Acts;
using ArmedPolicingGov.Interchange.Mapping;
using ArmedPolicingGov.Interchange.Queries;
using ArmedPolicingGov.Interchange.Unfinished;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Interchange.Pages;

/// <summary>Say what the words of a file mean, how it writes dates, and what the mapping is called; then it is kept and the file is checked.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class ValuesModel(
    OwnImports own, UnfinishedImports imports, ImportWorker worker, Mappings mappings, Kinds kinds, Reference reference, Person person, IMediator mediator, ViewLog viewed, PageFrame frame) : PageModel
{
    public const string DatesField = "dates";
    public const string SystemField = "system";
    public const string NameField = "name";
    private const int MostWords = 60;

    public UnfinishedImport Import { get; private set; } = null!;

    public int Place { get; private set; }

    public SourceTable Table => Import.Tables[Place];

    public MappingRules Rules { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public string System { get; private set; } = "";

    /// <summary>The columns of codes that the file gives, with the words that it has for them.</summary>
    public IReadOnlyList<(Column Column, IReadOnlyList<string> Words)> Coded { get; private set; } = [];

    public bool HasDates => Mapped(ColumnType.Date, ColumnType.Instant).Any();

    private Kind Kind => kinds.Named(Table.Kind!);

    public static string FieldOf(Column column, int at) => $"code.{column.Name}.{at}";

    public string CodeOf(Column column, string word) => Rules.Of(column)!.Codes.TryGetValue(word, out var code) ? code : Guess.CodeFor(column.Vocabulary!, word) ?? "";

    public IActionResult OnGet([FromRoute] Guid id, [FromRoute] int place)
    {
        if (!Find(id, place)) return NotFound();
        if (Rules.Dates.Length == 0) Rules = Rules with { Dates = Guess.DatesOf(Mapped(ColumnType.Date, ColumnType.Instant).SelectMany(Samples)) };
        (Name, System) = (Table.MappingName ?? "", Rules.System ?? "");
        return Show();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] Guid id, [FromRoute] int place, CancellationToken cancel)
    {
        if (!Find(id, place)) return NotFound();
        Take();
        if (Name.Length == 0) frame.Problems.Add(NameField, "Give the mapping a name");
        foreach (var (field, label, text) in ((string, string, string)[])[(SystemField, "Program", System), (NameField, "Name", Name)])
        {
            if (text.Length > 100) frame.Problems.Add(field, $"{label} must be 100 characters or fewer");
            else if (text.Length > 0 && Column.Text(field, label).Read(text, reference, out _) is { } fault) frame.Problems.Add(field, $"{label} {fault.Problem}");
        }

        if (HasDates && Rules.Dates is not (MappingRules.YearFirst or MappingRules.DayFirst)) frame.Problems.Add(DatesField, "Choose how dates are written");
        if (frame.Problems.Any || await KeepAsync(cancel) is not { } kept) return Show();
        var next = Import with { Tables = [.. Import.Tables.Select((table, at) => at == Place ? Mappings.With(table, kept) : table)] };
        imports.Keep(next);
        if (next.Unmapped >= 0) return Redirect(Urls.Columns(id, next.Unmapped));
        worker.Start(id, ready => ready with { Stage = Stage.Checking, Note = null });
        return Redirect(Urls.Progress(id));
    }

    /// <summary>Keeps the mapping; null, with a problem, when it cannot be.</summary>
    private async Task<ImportMapping?> KeepAsync(CancellationToken cancel)
    {
        var header = Headers.Text(Table.Header);
        var key = Table.Mapping is { } edited && (await mappings.FindAsync(edited, cancel))?.KeptFor == mappings.KeptFor ? edited : MappingKey.Of(mappings.KeptFor, Name);
        if (await mappings.FindAsync(key, cancel) is { } other && other.Header != header)
        {
            frame.Problems.Add(NameField, "A mapping of this name is kept for a file with other columns. Choose another name");
            return null;
        }

        var mapping = new ImportMapping { Mapping = key, Name = Name, KeptFor = mappings.KeptFor, RecordKind = Kind.Name, Header = header, Rules = Rules.Write() };
        foreach (var fault in await mediator.Send(new KeepMapping(mapping, person), cancel)) frame.Problems.Add(null, $"{Wording.Title(fault.Problem)}. {fault.Mend}");
        return frame.Problems.Any ? null : mapping;
    }

    private bool Find(Guid id, int place)
    {
        if (own.Find(id) is not { IsAtWork: false, Stage: not Stage.Recorded } import || place < 0 || place >= import.Tables.Count || import.Tables[place].Rules is not { } rules) return false;
        (Import, Place, Rules) = (import, place, rules);
        Coded = [.. Mapped(ColumnType.Code).Select(column => (column, Words(column)))];
        return true;
    }

    /// <summary>What was typed; words that this file has not keep the codes that they had.</summary>
    private void Take()
    {
        (Name, System) = (Given(NameField), Given(SystemField));
        Rules = Rules with
        {
            Dates = Given(DatesField),
            System = System.Length == 0 ? null : System,
            Columns = [.. Rules.Columns.Select(rule => Kind.Columns.FirstOrDefault(column => column.Name == rule.Column && column.Type == ColumnType.Code) is { } coded && rule.From is not null ? rule with { Codes = Codes(coded, rule) } : rule)],
        };
    }

    private Dictionary<string, string> Codes(Column column, ColumnRule rule)
    {
        var codes = new Dictionary<string, string>(rule.Codes, StringComparer.Ordinal);
        for (var at = 0; at < MostWords && Request.Form.ContainsKey(FieldOf(column, at)); at++)
        {
            var word = Request.Form[$"{FieldOf(column, at)}.word"].ToString();
            codes.Remove(word);
            if (Given(FieldOf(column, at)) is { Length: > 0 } code && column.Vocabulary!.Has(code)) codes.Add(word, code);
        }

        return codes;
    }

    private IEnumerable<Column> Mapped(params ColumnType[] types) => Kind.Columns.Where(column => types.Contains(column.Type) && Rules.Of(column)?.From is not null);

    private IReadOnlyList<string> Words(Column column) => TableFile.Samples(imports.TableOf(Import.Id, Table), Table.Header.ToList().IndexOf(Rules.Of(column)!.From!), MostWords);

    private IEnumerable<string> Samples(Column column) => Words(column).Take(20);

    private string Given(string field) => Request.Form[field].ToString().Trim();

    private PageResult Show()
    {
        viewed.Saw("imports", Import.Id.ToString());
        frame.Title = "What the values mean";
        frame.BackLink = Urls.Columns(Import.Id, Place);
        return Page();
    }
}
