using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Overrides;

/// <summary>A shift that the checks refuse, and that somebody wants all the same: two people stand for it, or there is no shift.</summary>
internal sealed record RotaOverride : Fact
{
    public const string Asked = "asked";
    public const string Approved = "approved";
    public const string Refused = "refused";
    public const string TakenBack = "taken-back";

    public const string Swap = "swap";
    public const string Move = "move";

    public string Override { get; init; } = "";
    public string Region { get; init; } = "";
    public string Role { get; init; } = "";
    public string Officer { get; init; } = "";
    public DateTimeOffset From { get; init; }
    public DateTimeOffset To { get; init; }
    public string? Specialism { get; init; }
    public string Duty { get; init; } = "";
    public string CoverFrom { get; init; } = "";
    public string? Agreement { get; init; }
    public string Obstacles { get; init; } = "";
    public string Reason { get; init; } = "";
    public string AskedBy { get; init; } = "";
    public string State { get; init; } = "";
    public string? DecidedBy { get; init; }
    public string? DecidedBecause { get; init; }
    public string? Shift { get; init; }

    /// <summary>The shift that the officer would take from somebody else; null: one of its own.</summary>
    public string? Swaps { get; init; }
    public string? SwapReason { get; init; }

    /// <summary>How that shift changes; null: by a swap.</summary>
    public string? Change { get; init; }

    /// <summary>True where a shift of the rota keeps its officer and gets other times.</summary>
    public bool IsMove => Change == Move;

    public static readonly Vocabulary States = new("state of an override", (Asked, "Waits for a second person"), (Approved, "Approved"), (Refused, "Refused"), (TakenBack, "Taken back"));

    public static readonly Vocabulary Changes = new("change of a shift", (Swap, "By a swap"), (Move, "By other times"));

    public static readonly Kind<RotaOverride> Declaration = new("rota_overrides", "CommandCover", "override of the rota’s checks", "overrides of the rota’s checks",
        each => $"{Codes.SpecialistRole.Words(each.Role)}, {each.Region}, {LondonTime.Format(each.From)}",
        Column.Id("override", "Reference").Key(),
        Column.Region("region", "Region").Required(),
        Column.Code("role", Codes.SpecialistRole, "Role").Required(),
        Column.Officer("officer", "Officer").Required(),
        Column.Instant("from", "From").Required(),
        Column.Instant("to", "To").Required(),
        Column.Code("specialism", CadreMember.Specialisms, "Specialism"),
        Column.Code("duty", ShiftDetail.Duties, "On duty or on call").Required(),
        Column.Code("cover_from", ShiftDetail.Sources, "Where the cover comes from").Required(),
        Column.To("agreements", "agreement", "Agreement that it relies on"),
        Column.Text("obstacles", "What stood in the way").Required(),
        Column.Text("reason", "Reason").Required(),
        Column.Text("asked_by", "Asked by").Required(),
        Column.Code("state", States, "State").Required(),
        Column.Text("decided_by", "Decided by"),
        Column.Text("decided_because", "Reason of the decision"),
        Column.To("rota", "shift", "Shift"),
        Column.To("rota", "swaps", "Shift that is swapped"),
        Column.Text("swap_reason", "Reason of the swap or of the other times"),
        Column.Code("change", Changes, "How the shift changes"))
    { Scope = "region", HasOwnPages = true, After = [("to", "from")] };

    /// <summary>The codes of what stood in the way when it was asked for.</summary>
    public IReadOnlyList<string> ObstacleCodes => Obstacles.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True once the shift that it asks for would be over.</summary>
    public bool HasLapsed(DateTimeOffset now) => State == Asked && To <= now;

    /// <summary>The shift that it asks for.</summary>
    public PlannedShift AsShift() => new(
        new Shift { Id = ShiftId, Region = Region, Role = Role, Officer = Officer, From = From, To = To },
        new ShiftDetail { Shift = ShiftId, Specialism = Specialism, Duty = Duty, CoverFrom = CoverFrom, Agreement = Agreement });

    private string ShiftId => Swaps ?? $"{Override}/shift";
}
