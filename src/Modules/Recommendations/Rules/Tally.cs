using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules;

/// <summary>Gathers the members of a population and what they fail with into a judgement.</summary>
internal sealed class Tally
{
    private readonly List<Entry> entries = [];

    /// <summary>Counts a member in.</summary>
    /// <param name="sources">The facts that make it a member, the one judged first.</param>
    public Entry Add(string subject, string detail, params ReadOnlySpan<Fact?> sources)
    {
        var entry = new Entry(subject, detail, Source.Of(sources));
        entries.Add(entry);
        return entry;
    }

    public Judgement Judgement() => new(
        entries.Count,
        entries.Count(entry => entry.Failings.Count == 0),
        Distinct(entries.SelectMany(entry => entry.Failings)),
        [.. entries.Select(entry => new Member(entry.Subject, entry.Detail, entry.Failings.Count == 0, entry.Sources))]);

    /// <summary>Exceptions as a set, in ordinal order; what is listed twice keeps the sources of both.</summary>
    public static IReadOnlyList<Failing> Distinct(IEnumerable<Failing> failings) =>
    [
        .. failings.GroupBy(each => (each.Subject, each.Reason, each.Detail))
            .Select(each => each.Count() == 1 ? each.First() : each.First() with { Sources = [.. each.SelectMany(one => one.Sources).DistinctBy(source => (source.Kind, source.Key))] })
            .OrderBy(each => each.Subject, StringComparer.Ordinal)
            .ThenBy(each => each.Reason, StringComparer.Ordinal)
            .ThenBy(each => each.Detail, StringComparer.Ordinal),
    ];

    /// <summary>One member, to which failings may be added.</summary>
    internal sealed class Entry(string subject, string detail, IReadOnlyList<Source> sources)
    {
        private List<Failing>? failings;

        public string Subject => subject;

        public string Detail => detail;

        public IReadOnlyList<Source> Sources => sources;

        public IReadOnlyList<Failing> Failings => failings ?? (IReadOnlyList<Failing>)[];

        /// <summary>Adds an exception; the facts that it rests on come after the member's own.</summary>
        public void Fails(string reason, string detail, params ReadOnlySpan<Fact?> further) =>
            (failings ??= []).Add(new Failing(subject, reason, detail, [.. sources, .. Source.Of(further)]));
    }
}
