using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Shifts;

/// <summary>What a shift's own record has no room for: for which specialism it is, and how and by whom it is covered.</summary>
internal sealed record ShiftDetail : Fact
{
    public string Shift { get; init; } = "";
    public string? Specialism { get; init; }
    public string Duty { get; init; } = "";
    public string CoverFrom { get; init; } = "";

    /// <summary>The one that the cover relies on, where it comes from one.</summary>
    public string? Agreement { get; init; }

    /// <summary>Why it was put on the rota only after it had begun; null: it was there before.</summary>
    public string? Afterwards { get; init; }

    /// <summary>True where the cover comes from others than the region’s own forces: it is on the rota, and does not count for recommendation 2.</summary>
    public bool IsFromElsewhere => CoverFrom is FromNeighbour or FromAgreement;

    /// <summary>The source of cover that is a force beside this region’s.</summary>
    public const string FromNeighbour = "neighbour";

    /// <summary>The source of cover that needs an agreement.</summary>
    public const string FromAgreement = "agreement";

    public static readonly Vocabulary Duties = new("kind of duty", ("on-duty", "On duty"), ("on-call", "On call"));

    public static readonly Vocabulary Sources = new("source of cover",
        ("own-force", "A force of this region"), (FromNeighbour, "A neighbouring force"), (FromAgreement, "An agreement with others"));

    public static readonly Kind<ShiftDetail> Declaration = new("shift_details", "CommandCover", "detail of a shift", "details of shifts",
        each => $"{Duties.Words(each.Duty)}, {each.Shift}",
        Column.To("rota", "shift", "Shift").Key(),
        Column.Code("specialism", CadreMember.Specialisms, "Specialism"),
        Column.Code("duty", Duties, "On duty or on call").Required(),
        Column.Code("cover_from", Sources, "Where the cover comes from").Required(),
        Column.To("agreements", "agreement", "Agreement that it relies on"),
        Column.Text("afterwards", "Why it was recorded afterwards"))
    { Parent = "shift", Scope = "shift", HasOwnPages = true };
}
