namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>One row that is wrong in one way, and the fault that says so.</summary>
/// <param name="Changes">What is changed in the right row of the file.</param>
/// <param name="Column">The column that must be named.</param>
/// <param name="Value">The value that must be named; null where it is the lack of one.</param>
/// <param name="Problem">Words that must stand in what is wrong.</param>
internal sealed record FaultForm(string File, string Changes, string Column, string? Value, string Problem)
{
    public string Row => Records.Row(File, Changes);

    /// <summary>As the fault cuts it.</summary>
    public string? ValueSaid => Value is { Length: > 200 } ? Value[..200] + "…" : Value;
}

/// <summary>Every form of fault that one row can have beside a store that holds the right rows.</summary>
internal static class FaultForms
{
    private const string Zeros = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Cells that cannot be read, of every column of every file.</summary>
    public static IEnumerable<FaultForm> Cells =>
        from file in Contract.Files
        from column in file.Columns
        from bad in BadValues(column.Type)
        select new FaultForm(file.Name, $"{column.Name}={bad.Text}", column.Name, bad.Text, bad.Problem);

    /// <summary>Each required column left blank.</summary>
    public static IEnumerable<FaultForm> Required =>
        from file in Contract.Files
        from column in file.Columns
        where column.IsRequired
        select new FaultForm(file.Name, $"{column.Name}=", column.Name, null, "is missing");

    /// <summary>What the contract checks besides.</summary>
    public static IEnumerable<FaultForm> Checks =>
    [
        new("posts", "to=2024-01-01", "to", "2024-01-01", "is not after"),
        new("posts", "to=2023-12-31", "to", "2023-12-31", "is not after"),
        new("rota", "to=2026-01-01T06:00:00Z", "to", "2026-01-01T06:00:00Z", "is not after"),
        new("rota", "to=2026-01-01T05:59:59Z", "to", "2026-01-01T05:59:59Z", "is not after"),
        new("deployment_commanders", "to=2026-01-02T10:00:00Z", "to", "2026-01-02T10:00:00Z", "is not after"),
        new("deployment_commanders", "to=2026-01-02T09:59:59Z", "to", "2026-01-02T09:59:59Z", "is not after"),
        new("vehicles", "in_service_to=2023-12-31", "in_service_to", "2023-12-31", "lies before"),
        new("armouries", "closed_on=2024-01-04", "closed_on", "2024-01-04", "lies before"),
        new("items", "in_use_to=2024-01-31", "in_use_to", "2024-01-31", "lies before"),
        new("deployments", "closed_at=2026-01-02T09:59:59Z", "closed_at", "2026-01-02T09:59:59Z", "lies before"),
        new("tracking_training", "expires_on=2024-12-31", "expires_on", "2024-12-31", "lies before"),
        new("armoury_procedures", "review_due=2024-12-31", "review_due", "2024-12-31", "lies before"),
        new("armoury_findings", "finding=finding-2; action_due=2026-02-02", "action_due", "2026-02-02", "lies before the day of the audit"),
        new("armoury_findings", "finding=finding-3; closed_on=2026-02-02", "closed_on", "2026-02-02", "lies before the day of the audit"),
        new("armoury_findings", "severity=critical", "action_due", null, "needs a date"),
        new("armoury_findings", "severity=high", "action_due", null, "needs a date"),
        new("deployment_documents", "sha256=", "sha256", null, "is missing"),
        new("deployment_documents", "file=nowhere.txt", "file", "nowhere.txt", "is not in the folder"),
        new("deployment_documents", "file=../debrief.txt", "file", "../debrief.txt", "leads out"),
        new("deployment_documents", "file=sub/../../debrief.txt", "file", "sub/../../debrief.txt", "leads out"),
        new("deployment_documents", "file=/etc/hostname", "file", "/etc/hostname", "leads out"),
        new("deployment_documents", "file=.", "file", ".", "leads out"),
        new("deployment_documents", "file=link.txt", "file", "link.txt", "is a link"),
        new("deployment_documents", "file=linked/debrief.txt", "file", "linked/debrief.txt", "is a link"),
        new("deployment_documents", $"sha256={Zeros}", "sha256", Zeros, "is not the SHA-256 of debrief.txt"),
        new("items", "item=baton-round; authority=", "authority", null, "is missing"),
        new("items", "item=baton-round; kind=tactic; authority=", "authority", null, "is missing"),
        new("items", "force=norfolk; kind=tactic", "kind", "tactic", "is not the kind"),
        new("record_standards", "decision=rescinded; in_force_from=2024-02-01", "in_force_from", "2024-02-01", "is not the day"),
        new("rota", "role=sfc", "role", "sfc", "is not a"),
        new("posts", "post=regional-armed-policing-lead", "area", "norfolk", "is no armed policing region"),
        new("posts", "post=armed-policing-lead; area=eastern", "area", "eastern", "is no force"),
        new("posts", "post=chief-firearms-instructor; area=eastern", "area", "eastern", "is no force"),
        new("posts", "post=control-room-operator; area=armoury-1", "area", "armoury-1", "is no force"),
        new("posts", "post=armoury-manager; area=norfolk", "area", "norfolk", "names no armoury"),
        new("milestones", "recommendation=2", "recommendation", "2", "is not a"),
        .. CommanderEvents,
    ];

    /// <summary>References of every sort that name nothing.</summary>
    public static IEnumerable<FaultForm> References =>
    [
        .. Nobody("ranks", "posts", "tracking_training", "deployment_commanders", "deployment_officers"),
        Nobody("commander_events", "officer", "event=event-99; "), Nobody("rota", "officer", "shift=shift-99; "), Nobody("armoury_oversight", "officer", "review=review-99; "),
        Nobody("napp_attendance", "officer", "region=london; "), Nobody("deployment_items", "authorised_by", "item=carbine; "),
        Nothing("commander_events", "item", "event=event-98; kind=observation; role=; "), Nothing("deployment_items", "item"),
        Nothing("armoury_audits", "armoury", "audit=audit-99; "), Nothing("armoury_oversight", "armoury", "review=review-98; "), Nothing("armoury_procedures", "armoury"),
        Nothing("armoury_findings", "audit", "finding=finding-99; "),
        Nothing("deployment_commanders", "deployment"), Nothing("deployment_items", "deployment"), Nothing("deployment_vehicles", "deployment"),
        Nothing("deployment_officers", "deployment"), Nothing("deployment_documents", "deployment", "document=document-99; "),
        Nothing("tracking_checks", "vehicle"), Nothing("deployment_vehicles", "vehicle"),
        Nothing("napp_attendance", "meeting"), Nothing("document_checks", "document"),
    ];

    public static IEnumerable<FaultForm> All => [.. Cells, .. Required, .. Checks, .. References];

    private static IEnumerable<FaultForm> CommanderEvents =>
    [
        new("commander_events", "kind=observation; role=", "item", null, "needs the tactic"),
        new("commander_events", "kind=familiarisation; role=", "item", null, "needs the tactic"),
        new("commander_events", "kind=observation; item=hatton-round", "role", "sfc", "is not about one role"),
        new("commander_events", "kind=familiarisation; item=carbine", "role", "sfc", "is not about one role"),
        new("commander_events", "event=event-2; kind=observation; role=; item=carbine", "item", "carbine", "is a weapon system"),
        new("commander_events", "event=event-3; kind=familiarisation; role=; item=hatton-round", "item", "hatton-round", "is no weapon system"),
        .. ((string[])["apstra-refresher", "conduct-check"]).SelectMany(kind => (FaultForm[])
        [
            new("commander_events", $"kind={kind}", "role", "sfc", "is not about one role"),
            new("commander_events", $"kind={kind}; role=; item=hatton-round", "item", "hatton-round", "is not about a tactic"),
        ]),
        .. ((string[])["selection", "initial-accreditation", "annual-refresher", "tactical-adviser-session", "mentored", "suspended", "reinstated", "non-operational", "operational-again", "revoked", "relinquished"]).SelectMany(kind => (FaultForm[])
        [
            new("commander_events", $"kind={kind}; role=", "role", null, "needs the role"),
            new("commander_events", $"kind={kind}; item=hatton-round", "item", "hatton-round", "is not about a tactic"),
        ]),
    ];

    private static IEnumerable<FaultForm> Nobody(params IEnumerable<string> files) => files.Select(file => Nobody(file, "officer"));

    private static FaultForm Nobody(string file, string column, string changes = "") => new(file, $"{changes}{column}=norfolk/999", column, "norfolk/999", "names no officer");

    private static FaultForm Nothing(string file, string column, string changes = "") => new(file, $"{changes}{column}=nothing", column, "nothing", "that this import or the store has");

    private static IEnumerable<(string Text, string Problem)> BadValues(string type) => type switch
    {
        "text" => [(new string('x', 20_001), "is longer than 20,000"), ("a\u0007b", "control character")],
        "date" => Bad("is not a date that exists", "2026-02-30", "2025-02-29", "31/03/2026", "2026-3-1", "2026-03-31T00:00:00Z", "today"),
        "instant" => Bad("is not a date and time that exists", "2026-03-31", "2026-03-31T18:05Z", "2026-03-31T18:05:00", "2026-02-30T10:00:00Z", "2026-03-31T24:00:00Z",
            "2026-03-31T18:05:00.5Z", "2026-03-31 18:05:00Z", "2026-03-31T18:05:00+0100", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"),
        "boolean" => Bad("is neither true nor false", "yes", "TRUE", "1"),
        "code" => Bad("is not a", "nonsense", "Selection"),
        "identifier" => Bad("is not an identifier", "Norfolk-1", "a b", "naïve", "a|b", new string('a', 65)),
        "officer" => [("1234", "is not an officer"), ("norfolk/", "is not an officer"), ("atlantis/1", "no known force"), ("Norfolk/1", "is not an identifier")],
        "force" => Bad("is no known force", "atlantis", "Norfolk", "eastern"),
        "region" => Bad("is no known armed policing region", "norfolk", "national", "Eastern"),
        "sha256" => Bad("is not a SHA-256", "abc", new string('g', 64)),
        _ => throw new InvalidOperationException($"There is no type {type}."),
    };

    private static IEnumerable<(string, string)> Bad(string problem, params IEnumerable<string> values) => values.Select(value => (value, problem));
}
