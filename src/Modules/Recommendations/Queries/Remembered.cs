using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Recommendations.Queries;

/// <summary>What stands beside a result and that no rule reads, as it was known at the moment asked about.</summary>
internal sealed class Remembered(FactsContext facts, IReadKnown read)
{
    /// <summary>The facts of a kind in the reader’s scope. What was corrected or withdrawn since is as it was; what only the record of now shows the reader is there if it stood so already.</summary>
    public async Task<IReadOnlyList<T>> OfAsync<T>(Kind<T> kind, Question question, CancellationToken cancel) where T : Fact
    {
        var now = await facts.Set<T>().ToListAsync(cancel);
        if (question.KnownAt is not { } at) return now;
        var then = await read.AtAsync(kind, at, question.Clock, cancel);
        var known = then.Select(kind.KeyOf).ToHashSet(StringComparer.Ordinal);
        return [.. then, .. now.Where(each => question.Knew(each) && !known.Contains(kind.KeyOf(each)))];
    }
}
