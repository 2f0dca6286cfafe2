using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Work.Lines;

/// <summary>What people call what lines are about, looked up in the reader's scope; the view log learns of it.</summary>
internal sealed class Names(IFindFacts find, ViewLog viewed)
{
    private readonly Dictionary<(Kind Kind, string Reference), string> known = [];

    /// <summary>Loads what some words refer to, kind by kind.</summary>
    public async Task LoadAsync(IEnumerable<NamedWord> words, CancellationToken cancel)
    {
        foreach (var kind in words.Where(each => each.Kind is not null && each.Word.Length > 0).GroupBy(each => each.Kind!, each => each.Word))
        {
            var labels = await find.LabelsAsync(kind.Key, [.. kind.Distinct(StringComparer.Ordinal)], cancel);
            foreach (var (reference, label) in labels) known[(kind.Key, reference)] = InWords(label);
            if (kind.Key.IsPersonal) viewed.Saw(kind.Key.Name, labels.Keys);
        }
    }

    /// <summary>Loads the names of officers.</summary>
    public Task LoadAsync(IEnumerable<string> officers, CancellationToken cancel) => LoadAsync(officers.Select(each => new NamedWord("Officer", Officer.Declaration, each, each)), cancel);

    public string Of(NamedWord word) => word.Kind is { } kind && known.TryGetValue((kind, word.Word), out var label) ? label : word.Words;

    /// <summary>A label with its dates as people write them.</summary>
    private static string InWords(string label) => string.Join(", ", label.Split(", ").Select(part => LondonTime.TryParseDay(part, out var day) ? LondonClock.Date(day) : part));

    public string OfOfficer(string officer) => known.GetValueOrDefault((Officer.Declaration, officer), officer);
}
