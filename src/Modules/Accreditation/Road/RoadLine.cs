using ArmedPolicingGov.Accreditation.Staging;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>A stage on somebody's road, as it was recorded here or as the commander's record has it.</summary>
/// <param name="Held">The stage; where the commander's record alone has it, what that says.</param>
/// <param name="IsFromCommander">True where the commander's record alone has it.</param>
internal sealed record RoadLine(RoadStep Held, bool IsFromCommander = false) : IStage
{
    public string Step => Held.Step;

    public string Stage => Held.Stage;

    public DateOnly On => Held.On;

    public string? LeftOut => Held.LeftOut;

    public bool IsPassed => Held.IsPassed;

    /// <summary>Where its history is.</summary>
    public string Href => RecordUrls.History(IsFromCommander ? CommanderEvent.Declaration : RoadStep.Declaration, Step);

    /// <summary>What it was about, in words.</summary>
    public string About => string.Join("; ", new[]
    {
        Held.Route is { } route ? RoadStep.Routes.Words(route) : null,
        Held.Modules,
        Held.FootageWatched is { } watched ? watched == RoadStep.Yes ? $"Footage watched: {Held.Footage}" : "No footage watched" : null,
        Held.Options is { } options ? options == RoadStep.Yes ? "Tactical options menu gone through" : "Tactical options menu not gone through" : null,
        Held.Times is { } times ? $"Deployments or exercises: {times}" : null,
        Held.Details,
        Held.Evidence,
    }.OfType<string>());

    /// <summary>The stage that a commander event was; null for an event that is none.</summary>
    public static RoadLine? Of(CommanderEvent happened) =>
        RoadStep.Stages.Codes.FirstOrDefault(stage => RoadStep.EventOf(stage, happened.Role ?? "") == happened.Kind) is { } stage
            ? new RoadLine(new RoadStep { Step = happened.Event, Officer = happened.Officer, Role = happened.Role!, Stage = stage, On = happened.On, Provider = happened.Provider }, IsFromCommander: true)
            : null;
}
