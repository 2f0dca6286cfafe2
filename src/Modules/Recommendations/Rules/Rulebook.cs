using ArmedPolicingGov.Recommendations.Rules.V1;

namespace ArmedPolicingGov.Recommendations.Rules;

/// <summary>The rules of one version, in the order in which results are given.</summary>
public sealed class Rulebook
{
    /// <summary>Makes a version of its rules, in the order in which results are given.</summary>
    public Rulebook(string version, params IReadOnlyList<Rule> rules) => (Version, Rules) = (version, rules);

    /// <summary>Version 1: the recommendations of the 2023 inspection, frozen.</summary>
    public static Rulebook V1 { get; } = new("1",
        new R01Selection(), new R01Milestone(),
        new R02SpecialistCover(),
        new R03TrackingFitted(), new R03TrackingUsed(), new R03OperatorsTrained(),
        new R04Milestone(),
        new R05ObservedRoster(), new R05ObservedBeforeDeployment(), new R05CommanderInDate(),
        new R06InDate(), new R06NewItems(),
        new R07ExercisesShared(),
        new R08NappAttendance(),
        new R09Milestone(), new R09ProceduresCurrent(),
        new R10IndependentAudit(), new R10SeniorOversight(), new R10FindingsClosed(),
        new R11Milestone(), new R11StandardInForce(),
        new R12RecordsComplete(), new R12RecordsIntact());

    /// <summary>The version that results name.</summary>
    public string Version { get; }

    public IReadOnlyList<Rule> Rules { get; }

    public Rule? Find(string id) => Rules.FirstOrDefault(rule => rule.Id == id);
}
