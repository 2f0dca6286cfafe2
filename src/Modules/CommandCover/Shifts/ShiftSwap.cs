using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Shifts;

/// <summary>A shift that one commander gave to another.</summary>
internal sealed record ShiftSwap : Fact
{
    public string Swap { get; init; } = "";
    public string Shift { get; init; } = "";
    public string GivenBy { get; init; } = "";
    public string TakenBy { get; init; } = "";
    public DateOnly On { get; init; }
    public string Reason { get; init; } = "";

    public static readonly Kind<ShiftSwap> Declaration = new("shift_swaps", "CommandCover", "swap of a shift", "swaps of shifts",
        each => $"{each.Shift}, {LondonTime.Format(each.On)}",
        Column.Id("swap", "Reference").Key(),
        Column.To("rota", "shift", "Shift").Required(),
        Column.Officer("given_by", "Given by").Required(),
        Column.Officer("taken_by", "Taken by").Required(),
        Column.Date("on", "On").Required(),
        Column.Text("reason", "Reason").Required())
    { Parent = "shift", Scope = "shift", HasOwnPages = true };
}
