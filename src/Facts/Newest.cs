namespace ArmedPolicingGov.Facts;

/// <summary>
/// Keeps the values that were asked for last, and makes each one once however many ask for it at the same time. What
/// could not be made is not kept: the next one who asks tries again.
/// </summary>
/// <param name="most">How many are kept.</param>
public sealed class Newest<TKey, TValue>(int most) where TKey : notnull
{
    private readonly LinkedList<(TKey Key, Lazy<Task<TValue>> Value)> kept = [];
    private readonly Lock gate = new();

    /// <summary>The value for a key. Whoever gives up waiting does not stop it from being made for the others.</summary>
    public Task<TValue> GetAsync(TKey key, Func<Task<TValue>> make, CancellationToken cancel) => Find(key, make).Value.WaitAsync(cancel);

    /// <summary>What is kept and done, the last asked for first.</summary>
    public IReadOnlyList<(TKey Key, TValue Value)> Done
    {
        get
        {
            lock (gate) return [.. kept.Where(each => each.Value is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }).Select(each => (each.Key, each.Value.Value.Result))];
        }
    }

    private Lazy<Task<TValue>> Find(TKey key, Func<Task<TValue>> make)
    {
        lock (gate)
        {
            var found = kept.FirstOrDefault(each => EqualityComparer<TKey>.Default.Equals(each.Key, key) && !HasFailed(each.Value));
            if (found.Value is null) found = (key, new Lazy<Task<TValue>>(() => Task.Run(make)));
            foreach (var old in kept.Where(each => EqualityComparer<TKey>.Default.Equals(each.Key, key)).ToList()) kept.Remove(old);
            kept.AddFirst(found);
            if (kept.Count > most) kept.RemoveLast();
            return found.Value;
        }
    }

    private static bool HasFailed(Lazy<Task<TValue>> value) => value.IsValueCreated && (value.Value.IsFaulted || value.Value.IsCanceled);
}
