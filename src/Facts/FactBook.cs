namespace ArmedPolicingGov.Facts;

/// <summary>
/// The facts as known at one instant, indexed for the terms and rules that read them. It never changes once built,
/// and reads no clock, store or setting. It holds what the evidence rules ask for: officers on deployments and
/// commanders' sessions, which no rule reads, are left to the pages that show them.
/// </summary>
public sealed class FactBook
{
    private FactBook(CountedFacts facts, Reference reference)
    {
        Reference = reference;
        Officers = new OfficerList(facts);
        Posts = Index(facts.Of<PostHeld>(), each => (each.Post, each.Area), each => each.From.DayNumber, each => each.Officer);
        Ranks = Index(facts.Of<RankHeld>(), each => each.Officer, each => each.From.DayNumber, each => each.Officer);
        Items = new ItemList(facts.Of<Item>());
        Commanders = new CommanderList(facts.Of<CommanderEvent>());
        Stints = Stint.Index(facts.Of<Shift>());

        Vehicles = Index(facts.Of<Vehicle>(), each => each.Force, _ => 0, each => each.Id);
        TrackingChecks = Index(facts.Of<TrackingCheck>(), each => each.Vehicle, each => each.CheckedAt.UtcTicks, each => each.Vehicle);
        TrackingTrainings = Index(facts.Of<TrackingTraining>(), each => each.Officer, each => each.On.DayNumber, each => each.Officer);

        Armouries = Index(facts.Of<Armoury>(), each => each.Force, _ => 0, each => each.Id);
        Audits = Index(facts.Of<ArmouryAudit>(), each => each.Armoury, each => each.On.DayNumber, each => each.Audit);
        Findings = Index(facts.Of<ArmouryFinding>(), each => each.Audit, _ => 0, each => each.Finding);
        Reviews = Index(facts.Of<OversightReview>(), each => each.Armoury, each => each.On.DayNumber, each => each.Review);
        Procedures = Index(facts.Of<ArmouryProcedure>(), each => each.Armoury, each => each.ApprovedOn.DayNumber, each => each.Version);

        Standards = new StandardList(facts.Of<RecordStandard>());
        Deployments = Index(facts.Of<Deployment>(), each => each.Force, each => each.OpenedAt.UtcTicks, each => each.Id);
        DeploymentCommanders = Index(facts.Of<DeploymentCommander>(), each => each.Deployment, each => each.From.UtcTicks, each => $"{each.Role} {each.Officer}");
        DeploymentItems = Index(facts.Of<DeploymentItem>(), each => each.Deployment, _ => 0, each => each.Item);
        DeploymentVehicles = Index(facts.Of<DeploymentVehicle>(), each => each.Deployment, _ => 0, each => each.Vehicle);
        Documents = Index(facts.Of<DeploymentDocument>(), each => each.Deployment, each => each.CreatedAt.UtcTicks, each => each.Document);
        DocumentChecks = Index(facts.Of<DocumentCheck>(), each => each.Document, each => each.CheckedAt.UtcTicks, each => each.Document);

        Meetings = [.. facts.Of<NappMeeting>().OrderBy(each => each.HeldOn).ThenBy(each => each.Meeting, StringComparer.Ordinal)];
        Attendances = facts.Of<NappAttendance>().ToDictionary(each => (each.Meeting, each.Region));
        Exercises = Index(facts.Of<Exercise>(), each => each.Region, each => each.HeldOn.DayNumber, each => each.Id);
        Milestones = facts.Of<Milestone>().ToDictionary(each => each.Recommendation, StringComparer.Ordinal);
        Forces = this.ForcesThatAreUnits();
    }

    /// <summary>Builds the book from the known version of each fact, in lists of any order.</summary>
    /// <param name="known">What <see cref="Known"/>, or a store, says was known: one version of each fact, none withdrawn.</param>
    public static FactBook Of(IEnumerable<IReadOnlyList<Fact>> known, Reference reference) => new(new CountedFacts(known), reference);

    /// <summary>Builds the book from what a store knows, which may be that something was erased.</summary>
    public static FactBook Of(KnownFacts known, Reference reference) => new(new CountedFacts(known.Facts), reference) { Erased = known.Erased };

    public Reference Reference { get; }

    /// <summary>What cannot be counted because it was erased by law. No rule reads it: it is said beside the results.</summary>
    public IReadOnlyList<ErasedFact> Erased { get; private init; } = [];

    /// <summary>The forces that results are given for, ordinal.</summary>
    public IReadOnlyList<string> Forces { get; }

    public OfficerList Officers { get; }

    /// <summary>By post and area.</summary>
    public FactIndex<(string Post, string Area), PostHeld> Posts { get; }

    /// <summary>By officer, oldest first.</summary>
    public FactIndex<string, RankHeld> Ranks { get; }

    public ItemList Items { get; }

    public CommanderList Commanders { get; }

    /// <summary>By region and role: the parts of shifts that can count as cover.</summary>
    public FactIndex<(string Region, string Role), Stint> Stints { get; }

    /// <summary>By force.</summary>
    public FactIndex<string, Vehicle> Vehicles { get; }

    /// <summary>By vehicle, oldest first.</summary>
    public FactIndex<string, TrackingCheck> TrackingChecks { get; }

    /// <summary>By officer, oldest first.</summary>
    public FactIndex<string, TrackingTraining> TrackingTrainings { get; }

    /// <summary>By force.</summary>
    public FactIndex<string, Armoury> Armouries { get; }

    /// <summary>By armoury, oldest first.</summary>
    public FactIndex<string, ArmouryAudit> Audits { get; }

    /// <summary>By audit.</summary>
    public FactIndex<string, ArmouryFinding> Findings { get; }

    /// <summary>By armoury, oldest first.</summary>
    public FactIndex<string, OversightReview> Reviews { get; }

    /// <summary>By armoury, the oldest approval first.</summary>
    public FactIndex<string, ArmouryProcedure> Procedures { get; }

    public StandardList Standards { get; }

    /// <summary>By force, the first opened first.</summary>
    public FactIndex<string, Deployment> Deployments { get; }

    /// <summary>By deployment.</summary>
    public FactIndex<string, DeploymentCommander> DeploymentCommanders { get; }

    /// <summary>By deployment.</summary>
    public FactIndex<string, DeploymentItem> DeploymentItems { get; }

    /// <summary>By deployment.</summary>
    public FactIndex<string, DeploymentVehicle> DeploymentVehicles { get; }

    /// <summary>By deployment, the first created first.</summary>
    public FactIndex<string, DeploymentDocument> Documents { get; }

    /// <summary>By document, oldest first.</summary>
    public FactIndex<string, DocumentCheck> DocumentChecks { get; }

    /// <summary>The first held first.</summary>
    public IReadOnlyList<NappMeeting> Meetings { get; }

    public IReadOnlyDictionary<(string Meeting, string Region), NappAttendance> Attendances { get; }

    /// <summary>By region, the first held first.</summary>
    public FactIndex<string, Exercise> Exercises { get; }

    /// <summary>By the number of the recommendation.</summary>
    public IReadOnlyDictionary<string, Milestone> Milestones { get; }

    private static FactIndex<TKey, T> Index<TKey, T>(IReadOnlyList<T> facts, Func<T, TKey> keyOf, Func<T, long> whenOf, Func<T, string> idOf) where TKey : notnull =>
        new(facts, keyOf, FactOrder.By(whenOf, idOf));
}
