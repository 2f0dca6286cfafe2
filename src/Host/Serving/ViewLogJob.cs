using ArmedPolicingGov.Access.Viewing;
using Npgsql;
using Quartz;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>Seals what came to the view log. What fails is done by the next beat: the batch begins where the last one ended.</summary>
[DisallowConcurrentExecution]
internal sealed partial class ViewLogJob(BatchViewLog batch, ILogger<ViewLogJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await batch.RunAsync(cancellationToken);
        }
        catch (NpgsqlException failure)
        {
            NotSealed((failure as PostgresException)?.SqlState ?? "no answer");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The view log could not be sealed ({Answer}). The next hour does it.")]
    private partial void NotSealed(string answer);
}
