using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Host.Verbs;
using ArmedPolicingGov.Ledger.Server;

namespace ArmedPolicingGov.Host.Serving.Sample;

/// <summary>Records for the sample what pages record in daily work and no record file holds. The same again adds nothing.</summary>
/// <param name="Book">What is known of the sample.</param>
/// <param name="Day">The day that the sample opens on.</param>
internal sealed record SampleTeller(FactBook Book, DateOnly Day, Kinds Kinds, IRecordFacts Record, TimeProvider Clock)
{
    private readonly List<Row> rows = [];
    private readonly Lazy<HashSet<string>> posted = new(() => [.. Book.Posts.Keys.SelectMany(each => Book.Posts[each]).Select(each => each.Officer)]);

    /// <summary>Adds a fact to the act that is told next; what is not given is blank.</summary>
    public void Add(string kind, params (string Column, object? Value)[] values)
    {
        var of = Kinds.Named(kind);
        var given = values.ToDictionary(each => each.Column, each => each.Value, StringComparer.Ordinal);
        rows.Add(new Row(of, of.Make([.. of.Columns.Select(column => given.GetValueOrDefault(column.Name))], default, By.Id, withdrawn: false)));
    }

    /// <summary>Records what was added as one act; nothing, where nothing was.</summary>
    /// <exception cref="ServerProblem">It was refused: the product is not whole.</exception>
    public async Task TellAsync(string act, CancellationToken cancel)
    {
        if (rows.Count == 0) return;
        var recording = new Recording(new Act(Guid.CreateVersion7(Clock.GetUtcNow()), act, By), [.. rows]);
        rows.Clear();
        if (await Record.RecordAsync(recording, cancel) is Outcome.Refused && recording.Faults.First is [var fault, ..])
            throw new ServerProblem($"The sample’s daily work cannot be recorded: {fault.Kind} {fault.Column} {fault.Value} {fault.Problem}. Build or install the product again, or serve another store with --store.");
    }

    /// <summary>The regions that have a rota.</summary>
    public IEnumerable<string> Regions => Book.Reference.Regions.Where(region => Codes.SpecialistRole.Codes.Any(role => Book.Stints[(region, role)].Count > 0));

    /// <summary>The forces of a region that have officers.</summary>
    public IReadOnlyList<string> ForcesOf(string region) => [.. Book.Reference.ForcesOf(region, Day).Intersect(Book.Officers.Forces, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Officers of a force who are of a rank, hold no post and never commanded, ordinal.</summary>
    public IEnumerable<string> OfRank(string force, params IReadOnlyList<string> ranks) => Book.Officers.Of(force).Where(each =>
        Book.Ranks[each] is [.., var last] && ranks.Contains(last.Rank, StringComparer.Ordinal) && !posted.Value.Contains(each)
        && Codes.CommandRole.Codes.All(role => Book.Commanders.Events(each, role).Count == 0));

    private Person By => Operator.Of(Book.Reference);
}
