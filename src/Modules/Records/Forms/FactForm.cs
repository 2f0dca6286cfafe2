using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Records.Acts;
using ArmedPolicingGov.Records.Queries;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Records.Forms;

/// <summary>The form of a fact, built from the declaration of its kind: what it asks, what was typed, and what of that is wrong.</summary>
internal sealed class FactForm(Reference reference, Kinds kinds, Person person, IFindFacts find, ViewLog viewed, Wording wording, Labels labels, PageFrame frame)
{
    /// <summary>How many radios are still read at a glance.</summary>
    public const int MostRadios = 5;

    private const int MostChoices = 20;

    private readonly Dictionary<string, IReadOnlyList<(string Reference, string Label)>> choices = new(StringComparer.Ordinal);
    private readonly Problems problems = new();
    private Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public Kind Kind { get; private set; } = null!;

    public Draft Draft { get; private set; } = null!;

    /// <summary>The version that is being corrected, or null for a new fact.</summary>
    public Facts.Version? Before { get; private set; }

    public IReadOnlyList<Column> Asked { get; private set; } = [];

    /// <summary>The column of a document's digest: the file is asked for last, and its digest is computed.</summary>
    public Column? Digest => Kind.Columns.FirstOrDefault(column => column.Type == ColumnType.Digest);

    /// <summary>The text of every column, asked or kept.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    public IReadOnlyList<string> Values => [.. Kind.Columns.Select(column => texts.GetValueOrDefault(column.Name, ""))];

    public bool HasProblems => problems.Any;

    /// <summary>True when only the file, which stands on the last page, is wrong.</summary>
    public bool IsReadyToCheck => problems.All(problem => problem.FieldId == FormSteps.File);

    public Wording Wording => wording;

    public Why Why => new(Blank(Draft[Draft.Reason]), Blank(Draft[Draft.Evidence]));

    public void Begin(Kind kind, Draft draft, Facts.Version? before)
    {
        (Kind, Draft, Before) = (kind, draft.TakingFound(kind), before);
        var files = Digest is { } digest ? new[] { digest.Name, "file" } : [];
        Asked = [.. kind.Columns.Where(column => !files.Contains(column.Name, StringComparer.Ordinal) && (before is null || !column.IsKey))];
        foreach (var column in Asked.Where(column => before is null && column.IsRequired && Draft[column.Name].Length == 0))
        {
            if (Options(column) is [{ Value: { } only }]) Draft = Draft.With(column.Name, only);
        }
    }

    /// <summary>Reads what was typed; columns that are not asked keep what they have.</summary>
    public void Read(string? reasonMissing)
    {
        texts = Kind.Columns.ToDictionary(column => column.Name, column => Before?.Values[Kind.Place(column)] ?? "", StringComparer.Ordinal);
        foreach (var column in Asked) texts[column.Name] = Draft.TextOf(column, problems);
        foreach (var (field, name) in new[] { (Draft.Reason, "Reason"), (Draft.Evidence, "Evidence") })
        {
            if (Draft[field].Trim() is { Length: > 0 } text && Column.Text(field, name).Read(text, reference, out _) is { } fault) problems.Add(field, $"{name} {fault.Problem}");
        }

        if (reasonMissing is not null && Why.Reason is null) problems.Add(Draft.Reason, reasonMissing);
    }

    /// <summary>Takes a file in place of the one that the record has.</summary>
    public void Take(UploadedFile file) => (texts["file"], texts[Digest!.Name]) = (file.Name, file.Sha256);

    public void Refuse(string? field, string problem) => problems.Add(field, problem);

    /// <summary>Adds what the ledger found wrong, where the form did not find something wrong already, and shows all in the order of the page.</summary>
    public async Task TellAsync(Ended? ended, CancellationToken cancel)
    {
        foreach (var problem in (ended?.Faults ?? []).Select(fault => FaultWords.Say(fault, Kind, Asked, kinds)))
        {
            if (problem.FieldId is null || !problems.Any(other => ColumnOf(other) == problem.FieldId)) problems.Add(problem.FieldId, problem.Message);
        }

        foreach (var problem in problems.OrderBy(Place)) frame.Problems.Add(problem.FieldId, problem.Message);
        foreach (var column in Asked.Where(column => column.References is not null && problems.For(column.Name) is not null && Draft[column.Name].Trim().Length > 0))
            await FindAsync(column, cancel);
        await labels.LoadAsync(Kind, Before is null ? [Values] : [Values, Before.Values], cancel);
    }

    /// <summary>Looks for facts that a column may refer to, by what is typed in it.</summary>
    public async Task FindAsync(Column column, CancellationToken cancel)
    {
        var target = kinds.Named(column.References!);
        choices[column.Name] = await find.ChoicesAsync(target, Draft[column.Name].Trim(), MostChoices + 1, cancel);
        if (target.IsPersonal) viewed.Saw(target.Name, choices[column.Name].Select(choice => choice.Reference));
    }

    /// <summary>What was found for a column, or null when nobody looked.</summary>
    public IReadOnlyList<ChoiceItem>? Found(Column column) => choices.GetValueOrDefault(column.Name)?.Take(MostChoices)
        .Select(choice => ChoiceItem.Of(choice.Reference, choice.Label.Contains(choice.Reference, StringComparison.Ordinal) ? choice.Label : $"{choice.Label} ({choice.Reference})")).ToList();

    public bool FoundMore(Column column) => choices[column.Name].Count > MostChoices;

    public string One(Column column) => kinds.Named(column.References!).One;

    /// <summary>The forces or regions that the person may record for, and the one that the record has; null for other columns.</summary>
    public IReadOnlyList<SelectItem>? Options(Column column) => column.Type switch
    {
        ColumnType.Force => [.. Blank(column), .. reference.Forces.Where(force => IsOpen($"force/{force}", column, force)).Select(force => SelectItem.Of(force, wording.Force(force)))],
        ColumnType.Region => [.. reference.Regions.Where(region => IsOpen($"region/{region}", column, region)).Select(region => SelectItem.Of(region, reference.RegionName(region)))],
        _ => null,
    };

    private IEnumerable<SelectItem> Blank(Column column) =>
        !column.IsRequired && person.Writes.Contains(Reference.National, StringComparer.Ordinal) ? [SelectItem.Of("", "Every force")] : [];

    private bool IsOpen(string scope, Column column, string value) =>
        person.Writes.Contains(scope, StringComparer.Ordinal) || Before?.Values[Kind.Place(column)] == value;

    private int Place(Problem problem) => problem.FieldId is null ? -1
        : Asked.Index().Where(each => each.Item.Name == ColumnOf(problem)).Select(each => each.Index).DefaultIfEmpty(Asked.Count).First();

    private static string? ColumnOf(Problem problem) => problem.FieldId?.Split('.')[0];

    private static string? Blank(string text) => text.Trim() is { Length: > 0 } given ? given : null;
}
