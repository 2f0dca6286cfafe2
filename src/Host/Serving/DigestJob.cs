using ArmedPolicingGov.Work.Digests;
using Npgsql;
using Quartz;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>Makes the week's digests once Monday's seven o'clock has come, and sends what is to be sent. What fails is done by the next beat.</summary>
[DisallowConcurrentExecution]
internal sealed partial class DigestJob(WeeklyDigest digest, ILogger<DigestJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (await digest.RunAsync(cancellationToken) is > 0 and var failed) NotSent(failed);
        }
        catch (NpgsqlException failure)
        {
            NotMade((failure as PostgresException)?.SqlState ?? "no answer");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} digests could not be sent. The next beat tries again; the page of digests says why.")]
    private partial void NotSent(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The weekly digests could not be made ({Answer}). The next beat does it.")]
    private partial void NotMade(string answer);
}
