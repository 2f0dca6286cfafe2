using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Mapping;

namespace ArmedPolicingGov.Interchange.Unfinished;

/// <summary>How far an import has come.</summary>
internal enum Stage
{
    /// <summary>Some table is not mapped yet.</summary>
    Mapping,
    Checking,
    Checked,
    Recording,
    Recorded,

    /// <summary>It ended by an accident, like a database that did not answer, and can be started again.</summary>
    Stopped,
}

/// <summary>A file as it was uploaded.</summary>
internal sealed record SentFile(string Name, long Bytes, string Sha256);

/// <summary>A table of an uploaded file, kept as CSV.</summary>
/// <param name="Title">The file's name and, of a workbook with several, the sheet's.</param>
/// <param name="Path">Its name in the folder of tables.</param>
/// <param name="Kind">What its rows are; null until that is known.</param>
internal sealed record SourceTable(string Title, string Path, IReadOnlyList<string> Header, string? Kind)
{
    /// <summary>Null for a table that has the columns of a record file, and while it is not mapped.</summary>
    public MappingRules? Rules { get; init; }

    /// <summary>The key of the mapping that <see cref="Rules"/> come from.</summary>
    public string? Mapping { get; init; }

    public string? MappingName { get; init; }

    public bool IsReady { get; init; }

    /// <summary>What the table calls the column that a rule maps to one of the kind.</summary>
    public string? OwnName(string? column) => Rules?.Columns.FirstOrDefault(rule => rule.Column == column)?.From;
}

/// <summary>One change as a page shows it.</summary>
internal sealed record FoundChange(string Key, int? Line, IReadOnlyList<string>? Before, IReadOnlyList<string> After, bool Withdrawn);

/// <summary>What an import would change among the facts of a kind.</summary>
internal sealed record FoundKind(string Kind, long New, long Changed, long Withdrawn, long Unchanged, long Faulty, IReadOnlyList<FoundChange> First);

/// <summary>What a check found.</summary>
internal sealed record Found(long Rows, long Faults, IReadOnlyList<FoundKind> Kinds)
{
    public long Versions => Kinds.Sum(each => each.New + each.Changed + each.Withdrawn);

    /// <summary>The same numbers: what somebody confirmed is what is recorded.</summary>
    public bool IsLike(Found other) => Faults == other.Faults && Counts.SequenceEqual(other.Counts);

    private IEnumerable<(string, long, long, long)> Counts => Kinds.Where(each => each.New + each.Changed + each.Withdrawn > 0).Select(each => (each.Kind, each.New, each.Changed, each.Withdrawn));
}

/// <summary>An import that somebody has begun: its state, without the files.</summary>
/// <param name="By">Who began it, with what they could record then.</param>
internal sealed record UnfinishedImport(Guid Id, Person By, DateTimeOffset BegunAt)
{
    public Stage Stage { get; init; }

    public IReadOnlyList<SentFile> Files { get; init; } = [];

    /// <summary>The tables of single files; none for a folder.</summary>
    public IReadOnlyList<SourceTable> Tables { get; init; } = [];

    /// <summary>The import that this one takes back; null: it is an import itself.</summary>
    public Guid? Undoes { get; init; }

    public Found? Found { get; init; }

    /// <summary>What the person should know besides, like that something was recorded in between.</summary>
    public string? Note { get; init; }

    public bool AcceptValidRows { get; init; }

    public string? Reason { get; init; }

    public string? Evidence { get; init; }

    /// <summary>The id that its act gets: so that one which was recorded in the moment of a crash is known again.</summary>
    public Guid? Act { get; init; }

    public bool IsAtWork => Stage is Stage.Checking or Stage.Recording;

    public string Title => Undoes is null ? string.Join(", ", Files.Select(file => file.Name)) : "Undoing an import";

    /// <summary>The place of the next table that somebody must map, or −1.</summary>
    public int Unmapped => Tables.Index().Where(each => !each.Item.IsReady).Select(each => each.Index).DefaultIfEmpty(-1).First();
}
