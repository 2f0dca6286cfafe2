using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation.Writing;

/// <summary>
/// Somebody who writes down what happened: minutes, days or weeks later, now and then wrongly at first. What happened
/// before the period was loaded from older systems just before it began.
/// </summary>
internal sealed class Recorder(World world, Chance chance)
{
    private const int LoadingDays = 14;
    private const int MinutesADay = 24 * 60;

    private readonly DateTimeOffset loading = LondonTime.StartOf(world.Period.Start.AddDays(-LoadingDays - 1));

    /// <summary>Records a fact some time after it happened.</summary>
    public void Record(Fact fact, DateTimeOffset happened) => Write(fact, Heard(happened));

    public void Record(Fact fact, DateOnly happened) => Record(fact, Period.At(happened, 17 * 60));

    /// <summary>Records something wrong, and corrects it after hours or weeks.</summary>
    public void Correct(Fact wrong, Fact right, DateOnly happened) => Correct(wrong, right, Period.At(happened, 17 * 60));

    public void Correct(Fact wrong, Fact right, DateTimeOffset happened)
    {
        var first = Heard(happened);
        var second = first.AddMinutes(chance.Between(60, 20 * MinutesADay));
        if (second <= world.Period.End) Write(wrong, first);
        Write(right, second <= world.Period.End ? second : first);
    }

    /// <summary>Records what is known of something at first, and later how it ended.</summary>
    public void Continue(Fact begun, Fact ended, DateTimeOffset beginning, DateTimeOffset ending)
    {
        var first = Heard(beginning);
        var second = Heard(ending);
        Write(begun, first);
        if (second > first) Write(ended, second);
        else Write(ended, first.AddSeconds(1));
    }

    /// <summary>Records something that never was, and withdraws it.</summary>
    public void Mistake(Fact fact, DateOnly supposed)
    {
        var first = Heard(Period.At(supposed, 17 * 60));
        var second = first.AddMinutes(chance.Between(30, 10 * MinutesADay));
        if (second > world.Period.End) return;
        Write(fact, first);
        Write(fact with { Withdrawn = true }, second);
    }

    private void Write(Fact fact, DateTimeOffset at) => world.Files.Write(fact with { RecordedAt = at, RecordedBy = Systems.Of(fact) });

    private DateTimeOffset Heard(DateTimeOffset happened)
    {
        if (happened < loading) return loading.AddMinutes(chance.Between(0, LoadingDays * MinutesADay));
        var minutes = chance.Happens(0.7) ? chance.Between(5, 480) : chance.Happens(0.85) ? chance.Between(MinutesADay, 3 * MinutesADay) : chance.Between(4 * MinutesADay, 14 * MinutesADay);
        var heard = happened.AddMinutes(minutes).AddSeconds(chance.Between(0, 59));
        // One second is left for a second version.
        return heard < world.Period.End ? heard : world.Period.End.AddSeconds(-1);
    }
}

/// <summary>The systems in which forces keep what.</summary>
internal static class Systems
{
    public static string Of(Fact fact) => fact switch
    {
        Officer or RankHeld or PostHeld => "hr-system",
        Vehicle or TrackingCheck => "fleet-system",
        TrackingTraining => "training-system",
        Armoury or ArmouryAudit or ArmouryFinding or ArmouryProcedure or OversightReview => "armoury-system",
        Shift => "rota-system",
        Item or Milestone or RecordStandard or NappMeeting => "national-office",
        NappAttendance or Exercise => "regional-office",
        DocumentCheck => "document-integrity",
        _ => "command-system",
    };
}
