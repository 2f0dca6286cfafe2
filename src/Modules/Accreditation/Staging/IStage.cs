namespace ArmedPolicingGov.Accreditation.Staging;

/// <summary>A stage of a road or of a selection: held, or left out for a reason.</summary>
internal interface IStage
{
    string Step { get; }

    string Stage { get; }

    DateOnly On { get; }

    /// <summary>Why it was left out; null: it was held.</summary>
    string? LeftOut { get; }

    bool IsPassed { get; }
}
