using System.Collections.Immutable;

namespace ArmedPolicingGov.Facts;

/// <summary>
/// The facts as known at one instant, indexed for the terms and rules that read them. It never changes once built,
/// and reads no clock, store or setting. It holds what the evidence rules ask for: officers on deployments and
/// commanders' sessions, which no rule reads, are left to the pages that show them.
/// </summary>
public sealed class FactBook
{
    private IReadOnlyList<Item> items;
    private IReadOnlyList<RecordStandard> standards;

    private FactBook(FactsByType facts, IEnumerable<string> furtherForces, Reference reference)
    {
        Reference = reference;
        Officers = new OfficerList(facts);
        Posts = Index(facts.Of<PostHeld>(), each => (each.Post, each.Area), each => each.From.DayNumber, each => each.Officer);
        Ranks = Index(facts.Of<RankHeld>(), each => each.Officer, each => each.From.DayNumber, each => each.Officer);
        Items = new ItemList(items = facts.Of<Item>());
        Commanders = new CommanderList(facts.Of<CommanderEvent>());
        Stints = new StintList(facts.Of<Shift>());

        Vehicles = Index(facts.Of<Vehicle>(), each => each.Force, _ => 0, each => each.Id);
        TrackingChecks = Index(facts.Of<TrackingCheck>(), each => each.Vehicle, each => each.CheckedAt.UtcTicks, each => each.Vehicle);
        TrackingTrainings = Index(facts.Of<TrackingTraining>(), each => each.Officer, each => each.On.DayNumber, each => each.Officer);

        Armouries = Index(facts.Of<Armoury>(), each => each.Force, _ => 0, each => each.Id);
        Audits = Index(facts.Of<ArmouryAudit>(), each => each.Armoury, each => each.On.DayNumber, each => each.Audit);
        Findings = Index(facts.Of<ArmouryFinding>(), each => each.Audit, _ => 0, each => each.Finding);
        Reviews = Index(facts.Of<OversightReview>(), each => each.Armoury, each => each.On.DayNumber, each => each.Review);
        Procedures = Index(facts.Of<ArmouryProcedure>(), each => each.Armoury, each => each.ApprovedOn.DayNumber, each => each.Version);

        Standards = new StandardList(standards = facts.Of<RecordStandard>());
        Deployments = Index(facts.Of<Deployment>(), each => each.Force, each => each.OpenedAt.UtcTicks, each => each.Id);
        DeploymentCommanders = Index(facts.Of<DeploymentCommander>(), each => each.Deployment, each => each.From.UtcTicks, each => $"{each.Role} {each.Officer}");
        DeploymentItems = Index(facts.Of<DeploymentItem>(), each => each.Deployment, _ => 0, each => each.Item);
        DeploymentVehicles = Index(facts.Of<DeploymentVehicle>(), each => each.Deployment, _ => 0, each => each.Vehicle);
        Documents = Index(facts.Of<DeploymentDocument>(), each => each.Deployment, each => each.CreatedAt.UtcTicks, each => each.Document);
        DocumentChecks = Index(facts.Of<DocumentCheck>(), each => each.Document, each => each.CheckedAt.UtcTicks, each => each.Document);

        Meetings = InOrder(facts.Of<NappMeeting>());
        Attendances = facts.Of<NappAttendance>().ToImmutableDictionary(KeyOf);
        Exercises = Index(facts.Of<Exercise>(), each => each.Region, each => each.HeldOn.DayNumber, each => each.Id);
        Milestones = facts.Of<Milestone>().ToImmutableDictionary(each => each.Recommendation, StringComparer.Ordinal);
        Forces = this.ForcesThatAreUnits(furtherForces);
    }

    /// <summary>Builds the book from the known version of each fact, in lists of any order.</summary>
    /// <param name="known">What <see cref="Known"/>, or a store, says was known: one version of each fact, none withdrawn.</param>
    public static FactBook Of(IEnumerable<IReadOnlyList<Fact>> known, Reference reference) => new(new FactsByType(known), [], reference);

    /// <summary>Builds the book from what a store knows, which may be that something was erased.</summary>
    public static FactBook Of(KnownFacts known, Reference reference) => new(new FactsByType(known.Facts), known.ForcesOfDeployments, reference) { Erased = known.Erased };

    /// <summary>The book of what is known after some changes, which shares with this one whatever they leave alone.</summary>
    public FactBook With(IReadOnlyList<FactChange> changed)
    {
        var changes = new FactChanges(changed);
        var next = (FactBook)MemberwiseClone();
        next.MovePeople(changes);
        next.MoveAssets(changes);
        next.MoveDeployments(changes);
        next.MovePortfolio(changes);
        next.Forces = next.ForcesThatAreUnits([]);
        return next;
    }

    public Reference Reference { get; }

    /// <summary>What cannot be counted because it was erased by law. No rule reads it: it is said beside the results.</summary>
    public IReadOnlyList<ErasedFact> Erased { get; private init; } = [];

    /// <summary>The forces that results are given for, ordinal.</summary>
    public IReadOnlyList<string> Forces { get; private set; }

    public OfficerList Officers { get; private set; }

    /// <summary>By post and area.</summary>
    public FactIndex<(string Post, string Area), PostHeld> Posts { get; private set; }

    /// <summary>By officer, oldest first.</summary>
    public FactIndex<string, RankHeld> Ranks { get; private set; }

    public ItemList Items { get; private set; }

    public CommanderList Commanders { get; private set; }

    /// <summary>By region and role: the parts of shifts that can count as cover.</summary>
    public StintList Stints { get; private set; }

    /// <summary>By force.</summary>
    public FactIndex<string, Vehicle> Vehicles { get; private set; }

    /// <summary>By vehicle, oldest first.</summary>
    public FactIndex<string, TrackingCheck> TrackingChecks { get; private set; }

    /// <summary>By officer, oldest first.</summary>
    public FactIndex<string, TrackingTraining> TrackingTrainings { get; private set; }

    /// <summary>By force.</summary>
    public FactIndex<string, Armoury> Armouries { get; private set; }

    /// <summary>By armoury, oldest first.</summary>
    public FactIndex<string, ArmouryAudit> Audits { get; private set; }

    /// <summary>By audit.</summary>
    public FactIndex<string, ArmouryFinding> Findings { get; private set; }

    /// <summary>By armoury, oldest first.</summary>
    public FactIndex<string, OversightReview> Reviews { get; private set; }

    /// <summary>By armoury, the oldest approval first.</summary>
    public FactIndex<string, ArmouryProcedure> Procedures { get; private set; }

    public StandardList Standards { get; private set; }

    /// <summary>By force, the first opened first.</summary>
    public FactIndex<string, Deployment> Deployments { get; private set; }

    /// <summary>By deployment.</summary>
    public FactIndex<string, DeploymentCommander> DeploymentCommanders { get; private set; }

    /// <summary>By deployment.</summary>
    public FactIndex<string, DeploymentItem> DeploymentItems { get; private set; }

    /// <summary>By deployment.</summary>
    public FactIndex<string, DeploymentVehicle> DeploymentVehicles { get; private set; }

    /// <summary>By deployment, the first created first.</summary>
    public FactIndex<string, DeploymentDocument> Documents { get; private set; }

    /// <summary>By document, oldest first.</summary>
    public FactIndex<string, DocumentCheck> DocumentChecks { get; private set; }

    /// <summary>The first held first.</summary>
    public IReadOnlyList<NappMeeting> Meetings { get; private set; }

    public ImmutableDictionary<(string Meeting, string Region), NappAttendance> Attendances { get; private set; }

    /// <summary>By region, the first held first.</summary>
    public FactIndex<string, Exercise> Exercises { get; private set; }

    /// <summary>By the number of the recommendation.</summary>
    public ImmutableDictionary<string, Milestone> Milestones { get; private set; }

    private void MovePeople(FactChanges changes)
    {
        Officers = Officers.With(changes);
        Posts = Posts.With(changes.Of<PostHeld>());
        Ranks = Ranks.With(changes.Of<RankHeld>());
        Commanders = Commanders.With(changes.Of<CommanderEvent>());
        Stints = Stints.With(changes.Of<Shift>());
        if (changes.Of<Item>() is { IsNothing: false } replaced) Items = new ItemList(items = Moved(items, replaced, each => (each.Id, each.Force ?? "")));
    }

    private void MoveAssets(FactChanges changes)
    {
        Vehicles = Vehicles.With(changes.Of<Vehicle>());
        TrackingChecks = TrackingChecks.With(changes.Of<TrackingCheck>());
        TrackingTrainings = TrackingTrainings.With(changes.Of<TrackingTraining>());
        Armouries = Armouries.With(changes.Of<Armoury>());
        Audits = Audits.With(changes.Of<ArmouryAudit>());
        Findings = Findings.With(changes.Of<ArmouryFinding>());
        Reviews = Reviews.With(changes.Of<OversightReview>());
        Procedures = Procedures.With(changes.Of<ArmouryProcedure>());
    }

    private void MoveDeployments(FactChanges changes)
    {
        Deployments = Deployments.With(changes.Of<Deployment>());
        DeploymentCommanders = DeploymentCommanders.With(changes.Of<DeploymentCommander>());
        DeploymentItems = DeploymentItems.With(changes.Of<DeploymentItem>());
        DeploymentVehicles = DeploymentVehicles.With(changes.Of<DeploymentVehicle>());
        Documents = Documents.With(changes.Of<DeploymentDocument>());
        DocumentChecks = DocumentChecks.With(changes.Of<DocumentCheck>());
        if (changes.Of<RecordStandard>() is { IsNothing: false } replaced) Standards = new StandardList(standards = Moved(standards, replaced, RecordStandard.Declaration.KeyOf));
    }

    private void MovePortfolio(FactChanges changes)
    {
        if (changes.Of<NappMeeting>() is { IsNothing: false } meetings) Meetings = InOrder(Moved(Meetings, meetings, each => each.Meeting));
        var attendances = changes.Of<NappAttendance>();
        Attendances = Attendances.RemoveRange(attendances.Before.Select(KeyOf)).SetItems(attendances.Now.Select(each => KeyValuePair.Create(KeyOf(each), each)));
        Exercises = Exercises.With(changes.Of<Exercise>());
        var milestones = changes.Of<Milestone>();
        Milestones = Milestones.RemoveRange(milestones.Before.Select(each => each.Recommendation)).SetItems(milestones.Now.Select(each => KeyValuePair.Create(each.Recommendation, each)));
    }

    private static (string Meeting, string Region) KeyOf(NappAttendance attendance) => (attendance.Meeting, attendance.Region);

    private static IReadOnlyList<NappMeeting> InOrder(IEnumerable<NappMeeting> meetings) => [.. meetings.OrderBy(each => each.HeldOn).ThenBy(each => each.Meeting, StringComparer.Ordinal)];

    private static IReadOnlyList<T> Moved<T, TKey>(IReadOnlyList<T> all, Replaced<T> replaced, Func<T, TKey> keyOf)
    {
        var gone = replaced.Before.Concat(replaced.Now).Select(keyOf).ToHashSet();
        return [.. all.Where(each => !gone.Contains(keyOf(each))), .. replaced.Now];
    }

    private static FactIndex<TKey, T> Index<TKey, T>(IReadOnlyList<T> facts, Func<T, TKey> keyOf, Func<T, long> whenOf, Func<T, string> idOf) where TKey : notnull =>
        new(facts, keyOf, FactOrder.By(whenOf, idOf));
}
