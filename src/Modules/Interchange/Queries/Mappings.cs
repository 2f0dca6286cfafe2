using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Mapping;
using ArmedPolicingGov.Interchange.Unfinished;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Interchange.Queries;

/// <summary>The mappings that are kept, in the reader's scope.</summary>
internal sealed class Mappings(FactsContext facts, Kinds kinds, Permissions permissions, Person person)
{
    /// <summary>Whose mappings this person keeps: the nation's, the region's or the force's.</summary>
    public string KeptFor => person.Writes.Contains(Reference.National, StringComparer.Ordinal) ? Reference.National : person.Writes[0];

    public async Task<ImportMapping?> FindAsync(string mapping, CancellationToken cancel) =>
        await facts.Set<ImportMapping>().FirstOrDefaultAsync(each => each.Mapping == mapping, cancel);

    /// <summary>The table with the mapping that is kept for its header, the person's own before others; else as it is.</summary>
    public async Task<SourceTable> ApplyAsync(SourceTable table, CancellationToken cancel)
    {
        if (table.IsReady) return table;
        var header = Headers.Text(table.Header);
        var own = KeptFor;
        var kept = await facts.Set<ImportMapping>().Where(each => each.Header == header).OrderByDescending(each => each.KeptFor == own).ThenByDescending(each => each.Seq).ToListAsync(cancel);
        return kept.Find(each => kinds.Find(each.RecordKind) is { } kind && permissions.MayRecord(person, kind)) is { } found ? With(table, found) : table;
    }

    public static SourceTable With(SourceTable table, ImportMapping mapping) =>
        table with { Kind = mapping.RecordKind, Rules = MappingRules.Read(mapping.Rules), Mapping = mapping.Mapping, MappingName = mapping.Name, IsReady = true };
}
