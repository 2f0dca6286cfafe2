using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Checkpoints;
using Quartz;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>What a served store does by itself, and how often.</summary>
internal static class Schedule
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private const string EachHour = "0 7 * * * ?";

    /// <summary>At 2am in London, an hour that comes once in every night, those of the clock changes too.</summary>
    private const string EachNight = "0 0 2 * * ?";

    /// <summary>At 7am on Mondays there is something to make; at every other time what was missed or refused then.</summary>
    private const string EachTenMinutes = "0 0/10 * * * ?";

    public static IServiceCollection AddSchedule(this IServiceCollection services) => services
        .AddSingleton<CheckpointState>()
        .AddSingleton<ISigningState>(provider => provider.GetRequiredService<CheckpointState>())
        .AddQuartz(schedule =>
        {
            // The beat is one of the machine's clock, whatever time the product is told that it is.
            schedule.UseTimeProvider(TimeProvider.System);
            schedule.ScheduleJob<CheckpointJob>(trigger => trigger.WithIdentity("checkpoint").StartNow().WithSimpleSchedule(Beat));
            schedule.ScheduleJob<ViewLogJob>(trigger => trigger.WithIdentity("view log").WithCronSchedule(EachHour));
            schedule.ScheduleJob<SweepUploadsJob>(trigger => trigger.WithIdentity("uploads").WithCronSchedule(EachHour));
            schedule.ScheduleJob<DigestJob>(trigger => trigger.WithIdentity("digest").WithCronSchedule(EachTenMinutes, cron => cron.InTimeZone(LondonTime.Zone)));
            schedule.ScheduleJob<VerifyJob>(trigger => trigger.WithIdentity("verify").WithCronSchedule(EachNight, cron => cron.InTimeZone(LondonTime.Zone)));
        })
        .AddQuartzHostedService(hosting => hosting.WaitForJobsToComplete = true);
}
