using ArmedPolicingGov.Ledger.Checkpoints;
using Quartz;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>What a served store does by itself, and how often.</summary>
internal static class Schedule
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    public static IServiceCollection AddSchedule(this IServiceCollection services) => services
        .AddSingleton<CheckpointState>()
        .AddSingleton<ISigningState>(provider => provider.GetRequiredService<CheckpointState>())
        .AddQuartz(schedule =>
        {
            // The beat is one of the machine's clock, whatever time the product is told that it is.
            schedule.UseTimeProvider(TimeProvider.System);
            schedule.ScheduleJob<CheckpointJob>(trigger => trigger.WithIdentity("checkpoint").StartNow().WithSimpleSchedule(Beat));
        })
        .AddQuartzHostedService(hosting => hosting.WaitForJobsToComplete = true);
}
