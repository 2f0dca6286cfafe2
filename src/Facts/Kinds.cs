using System.Collections.Frozen;

namespace ArmedPolicingGov.Facts;

/// <summary>Every kind of fact that the product holds, in an order in which a kind follows those that it refers to.</summary>
public sealed class Kinds
{
    private readonly FrozenDictionary<string, Kind> byName;
    private readonly FrozenDictionary<Type, Kind> byType;

    /// <summary>The 26 kinds of the interchange and those that modules add.</summary>
    public Kinds(params IEnumerable<Kind> further)
    {
        All = [.. Interchange, .. further];
        byName = All.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);
        byType = All.ToFrozenDictionary(kind => kind.FactType);
    }

    /// <summary>The 26 kinds that the interchange fixes.</summary>
    public static IReadOnlyList<Kind> Interchange { get; } =
    [
        Officer.Declaration, RankHeld.Declaration, PostHeld.Declaration, Item.Declaration, CommanderEvent.Declaration, Shift.Declaration,
        Vehicle.Declaration, TrackingCheck.Declaration, TrackingTraining.Declaration,
        Armoury.Declaration, ArmouryAudit.Declaration, ArmouryFinding.Declaration, OversightReview.Declaration, ArmouryProcedure.Declaration,
        RecordStandard.Declaration, Deployment.Declaration, DeploymentCommander.Declaration, DeploymentItem.Declaration, DeploymentVehicle.Declaration,
        DeploymentOfficer.Declaration, DeploymentDocument.Declaration, DocumentCheck.Declaration,
        NappMeeting.Declaration, NappAttendance.Declaration, Exercise.Declaration, Milestone.Declaration,
    ];

    public IReadOnlyList<Kind> All { get; }

    /// <summary>The kinds that folders of records carry from store to store.</summary>
    public IEnumerable<Kind> Exchanged => All.Where(kind => !kind.StaysInStore);

    public Kind? Find(string name) => byName.GetValueOrDefault(name);

    public Kind Named(string name) => byName[name];

    public Kind Of(Type fact) => byType[fact];

    public Kind Of(Fact fact) => byType[fact.GetType()];

    public Kind<T> Of<T>() where T : Fact => (Kind<T>)byType[typeof(T)];
}
