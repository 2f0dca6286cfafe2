using Quartz;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>What a served store does by itself, and how often.</summary>
internal static class Schedule
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private const string EachHour = "0 7 * * * ?";

    public static IServiceCollection AddSchedule(this IServiceCollection services) => services
        .AddSingleton<CheckpointState>()
        .AddQuartz(schedule =>
        {
            // The beat is one of the machine's clock, whatever time the product is told that it is.
            schedule.UseTimeProvider(TimeProvider.System);
            schedule.ScheduleJob<CheckpointJob>(trigger => trigger.WithIdentity("checkpoint").StartNow().WithSimpleSchedule(Beat));
            schedule.ScheduleJob<ViewLogJob>(trigger => trigger.WithIdentity("view log").WithCronSchedule(EachHour));
        })
        .AddQuartzHostedService(hosting => hosting.WaitForJobsToComplete = true);
}
