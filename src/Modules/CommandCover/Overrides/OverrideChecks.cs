using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Overrides;

/// <summary>What must hold for an override however it arrives, in a folder of records too.</summary>
internal static class OverrideChecks
{
    public static readonly FactCheck IsDecidedByAnother = FactCheck.Of(RotaOverride.Declaration, Look);

    private static IEnumerable<Fault> Look(RotaOverride each)
    {
        var isOpen = each.State == RotaOverride.Asked;
        var isTakenBack = each.State == RotaOverride.TakenBack;
        if (!isOpen && !isTakenBack && each.DecidedBy is null) yield return Wrong("decided_by", null, "An override that was decided needs who decided it", "Give the second person");
        if ((isOpen || isTakenBack) && each.DecidedBy is not null) yield return Wrong("decided_by", each.DecidedBy, "An override that waits or was taken back was decided by nobody", "Leave it blank");
        if (each.DecidedBy == each.AskedBy) yield return Wrong("decided_by", each.DecidedBy, "An override is decided by somebody else than who asked for it", "Ask a second person");
        if ((each.State == RotaOverride.Approved) != (each.Shift is not null)) yield return Wrong("shift", each.Shift, "An override has a shift when it was approved, and only then", "Give the shift, or leave it blank");
        if (each is { Shift: { } shift, Swaps: { } swapped } && shift != swapped) yield return Wrong("shift", shift, "The shift of a swap is the one that is swapped", "Give that one");
        if (each.Swaps is null != each.SwapReason is null) yield return Wrong("swap_reason", null, "A swap, or a change of times, has its reason, and nothing else has one", "Give the reason, or leave it blank");
        if (each.Change is not null && each.Swaps is null) yield return Wrong("change", each.Change, "Only an override of a shift that is on the rota changes it", "Give that shift, or leave it blank");
    }

    private static Fault Wrong(string column, string? value, string problem, string mend) => new("", null, column, value, problem, mend);
}
