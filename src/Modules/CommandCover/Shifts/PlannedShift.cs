using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Shifts;

/// <summary>A shift with its details, as it is about to be recorded.</summary>
internal sealed record PlannedShift(Shift Shift, ShiftDetail Detail);
