using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Server;
using Npgsql;
using Quartz;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>Makes a checkpoint when something was recorded, and has it cosigned. What hinders it is said once, and shown until it is mended.</summary>
[DisallowConcurrentExecution]
internal sealed partial class CheckpointJob(MakeCheckpoint make, Witnesses witnesses, CheckpointState state, ILogger<CheckpointJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // Stands if this ends in a way that nobody thought of.
        var problem = "No checkpoint could be made, for a reason that the log tells.";
        try
        {
            witnesses.Ask(await make.RunAsync(cancellationToken));
            problem = null;
        }
        catch (ServerProblem failure)
        {
            problem = failure.Message;
        }
        catch (NpgsqlException failure)
        {
            problem = failure is PostgresException { SqlState: var code } ? $"The database server refuses ({code})." : "The database server does not answer.";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = $"The folder of the keys cannot be used: {failure.Message}";
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            problem = state.Problem;
        }
        finally
        {
            var before = state.Problem;
            state.Problem = problem;
            if (problem is not null && problem != before) NotSigned(problem);
            else if (problem is null && before is not null) SignedAgain();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "What was recorded is signed again.")]
    private partial void SignedAgain();

    [LoggerMessage(Level = LogLevel.Error, Message = "What was recorded is not signed. {Problem}")]
    private partial void NotSigned(string problem);
}
