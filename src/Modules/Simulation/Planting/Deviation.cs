namespace ArmedPolicingGov.Simulation.Planting;

/// <summary>What somebody can fail to do in a simulated force.</summary>
internal enum ForceDeviation
{
    NeverSelected,
    CameBackUnselected,
    VehicleFaulty,
    VehicleNotFitted,
    VehicleNotChecked,
    VehicleNeverChecked,
    SentUntracked,
    OperatorUntrained,
    OperatorTrainingRanOut,
    MissedAnOldTactic,
    MissedANewTactic,
    MissedANewWeapon,
    AuthorisedUnseen,
    NobodyInTacticalCommand,
    NobodyInStrategicCommand,
    CommandedOutOfDate,
    CommandedWithoutApstra,
    MissedRefresher,
    MissedApstra,
    NoProcedure,
    OldProcedure,
    ProcedureNotReviewed,
    NeverAudited,
    AuditMissed,
    AuditedByItself,
    AuditorNotNamed,
    NotReviewedLately,
    ReviewedTooLow,
    FindingLeftOpen,
    OperationLeftOpen,
    DocumentLost,
    DocumentLate,
    FileNotStored,
    FileAltered,
    FileMissing,
}

/// <summary>What a region can fail to do.</summary>
internal enum RegionDeviation
{
    ShiftBeganLate,
    LapsedOnDuty,
    DoublyBooked,
    ExerciseKeptBack,
    ExerciseKeptBackForYears,
    ExerciseWithoutLearning,
    MeetingMissed,
    SentTooLow,
    SentWithoutPost,
}
