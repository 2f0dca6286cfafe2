using System.Threading.Channels;

namespace ArmedPolicingGov.Ledger.Writing;

/// <summary>Goes through a sequence on a thread of its own, a little ahead of whoever takes its items, so that making and sending them overlap.</summary>
internal static class ReadAhead
{
    private const int Together = 256;
    private const int Waiting = 8;

    /// <summary>The items in their order; what goes wrong in making one is thrown where it would have come.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<T>> InBatches<T>(IEnumerable<T> items)
    {
        var batches = Channel.CreateBounded<T[]>(new BoundedChannelOptions(Waiting) { SingleReader = true, SingleWriter = true });
        using var enough = new CancellationTokenSource();
        var making = Task.Factory.StartNew(() => MakeAsync(items, batches.Writer, enough.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(CancellationToken.None)) yield return batch;
        }
        finally
        {
            // Whoever stops early may touch what the items are made of only when nobody reads it any more.
            await enough.CancelAsync();
            await making;
        }
    }

    private static async Task MakeAsync<T>(IEnumerable<T> items, ChannelWriter<T[]> batches, CancellationToken enough)
    {
        try
        {
            foreach (var batch in items.Chunk(Together))
            {
                if (!batches.TryWrite(batch)) await batches.WriteAsync(batch, enough);
            }

            batches.Complete();
        }
        catch (Exception problem)
        {
            // Whatever it is, it belongs to whoever takes the items, on their thread.
            batches.Complete(problem);
        }
    }
}
