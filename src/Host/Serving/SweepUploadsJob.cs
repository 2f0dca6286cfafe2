using ArmedPolicingGov.Interchange;
using Quartz;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>Takes away uploads that nobody recorded. What fails is done by the next beat.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SweepUploadsJob(SweepUploads sweep, TimeProvider clock, ILogger<SweepUploadsJob> log) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if (sweep.Run(clock.GetUtcNow()) is > 0 and var count) Swept(count);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            NotSwept(failure.GetType().Name);
        }

        return ValueTask.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} unfinished imports of more than a week ago were removed.")]
    private partial void Swept(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Old uploads could not be removed ({Cause}). The next hour does it.")]
    private partial void NotSwept(string cause);
}
