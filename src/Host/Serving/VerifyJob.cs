using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Ledger.Writing;
using Npgsql;
using Quartz;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>Verifies the store each night and records how it ended: the first pages of who must know read it there.</summary>
[DisallowConcurrentExecution]
internal sealed partial class VerifyJob(VerifyAndRecord verify, Reference reference, ILogger<VerifyJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var report = await verify.VerifyAsync([], cancellationToken);
            if (!report.Holds) DoesNotHold(report.FindingCount);
            var scopes = Scopes.All(reference);
            if (await verify.RecordAsync(report, new Person("schedule", "", Roles.Schedule, scopes, scopes), cancellationToken) is { } problem) NotRecorded(problem);
        }
        catch (NpgsqlException failure)
        {
            NotVerified((failure as PostgresException)?.SqlState ?? "no answer");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The store does not hold: {Count} findings. The verb verify tells them.")]
    private partial void DoesNotHold(long count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outcome of the verification could not be recorded. {Problem}")]
    private partial void NotRecorded(string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store could not be verified ({Answer}). The next night does it.")]
    private partial void NotVerified(string answer);
}
