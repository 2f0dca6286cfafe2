namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>How an operation goes; each part as it should be unless it is said otherwise.</summary>
internal sealed record OperationStory(DateTimeOffset Opened, string Kind, string Decision)
{
    /// <summary>Who is in tactical command, where that is somebody set.</summary>
    public FirearmsCommander? TacticalCommander { get; init; }

    /// <summary>What the tactical commander authorises, where that is set.</summary>
    public string? Authorised { get; init; }

    /// <summary>The role in which nobody is put down.</summary>
    public string? NobodyAs { get; init; }

    /// <summary>One of its vehicles is not tracked.</summary>
    public bool HasUntracked { get; init; }

    /// <summary>It is never closed.</summary>
    public bool StaysOpen { get; init; }

    /// <summary>A required document is lost.</summary>
    public bool LosesADocument { get; init; }

    /// <summary>A required document comes too late.</summary>
    public bool IsLate { get; init; }

    /// <summary>The file of a document is not stored.</summary>
    public bool LacksAFile { get; init; }

    /// <summary>What the last check of a document finds.</summary>
    public string? CheckFinds { get; init; }

    /// <summary>It takes a vehicle, whatever chance says.</summary>
    public bool TakesAVehicle => HasUntracked;
}

/// <summary>What a defect can be about in an operation.</summary>
/// <param name="Vehicle">The untracked vehicle.</param>
/// <param name="Document">The document whose file is not as it should be.</param>
/// <param name="Type">The type of the document that is lost or late.</param>
internal sealed record OperationTold(string Deployment, string? Vehicle, string? Document, string? Type);
