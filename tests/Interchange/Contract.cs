using System.Text.RegularExpressions;

namespace ArmedPolicingGov.Interchange.Tests;

/// <summary>One column as the contract's table writes it.</summary>
/// <param name="Type">What the contract's conventions make of its name.</param>
internal sealed record ContractColumn(string Name, bool IsKey, bool IsRequired, string Type);

/// <summary>One file as the contract's table writes it.</summary>
internal sealed record ContractFile(string Name, string Owner, IReadOnlyList<ContractColumn> Columns);

/// <summary>The contract's table of files, copied by hand, so that no declaration of the product vouches for itself.</summary>
internal static partial class Contract
{
    private const string Table =
        """
        officers: officer*, force!, name! = Organisation
        ranks: officer*, from*, rank! = Organisation
        posts: officer*, post*, area*, from*, to = Organisation
        items: item*, force*?, kind!, name!, announced_on, in_use_from, in_use_to, authority = Accreditation
        commander_events: event*, officer!, role, kind!, item, on!, provider, reference = Accreditation
        rota: shift*, region!, role!, officer!, from!, to = CommandCover
        vehicles: vehicle*, force!, callsign, in_service_from!, in_service_to = AssetTracking
        tracking_checks: vehicle*, checked_at*, result!, checked_by = AssetTracking
        tracking_training: officer*, on*, expires_on = AssetTracking
        armouries: armoury*, force!, name!, opened_on!, closed_on = Armouries
        armoury_audits: audit*, armoury!, on!, kind!, auditor!, organisation, independent, summary = Armouries
        armoury_findings: finding*, audit!, severity!, summary!, action_due, closed_on = Armouries
        armoury_oversight: review*, armoury!, on!, officer!, summary = Armouries
        armoury_procedures: armoury*, version*, approved_on!, approved_by, review_due = Armouries
        record_standards: standard*, deployment_kind*, decision*, document_type*, in_force_from! = Deployments
        deployments: deployment*, force!, kind!, decision!, opened_at!, closed_at, area, summary = Deployments
        deployment_commanders: deployment*, role*, officer*, from*, to = Deployments
        deployment_items: deployment*, item*, authorised_by! = Deployments
        deployment_vehicles: deployment*, vehicle*, tracked = Deployments
        deployment_officers: deployment*, officer*, role!, discharged = Deployments
        deployment_documents: document*, deployment!, type!, author!, created_at!, file, sha256 = Deployments
        document_checks: document*, checked_at*, result! = Deployments
        napp_meetings: meeting*, held_on!, cancelled = NationalPortfolio
        napp_attendance: meeting*, region*, officer!, capacity! = NationalPortfolio
        exercises: exercise*, region!, name!, held_on!, shared_with_napp_on, learning = NationalPortfolio
        milestones: recommendation*, owner!, delivered_on, reference = Recommendations
        """;

    private static readonly string[] Officers = ["officer", "authorised_by"];
    private static readonly string[] Booleans = ["independent", "tracked", "discharged", "cancelled", "withdrawn"];
    private static readonly string[] Dates = ["on", "action_due", "review_due"];
    private static readonly string[] Codes =
    [
        "ranks.rank", "posts.post", "items.kind", "items.authority", "commander_events.role", "commander_events.kind", "rota.role", "tracking_checks.result",
        "armoury_audits.kind", "armoury_findings.severity", "record_standards.deployment_kind", "record_standards.decision", "record_standards.document_type",
        "deployments.kind", "deployments.decision", "deployment_commanders.role", "deployment_officers.role", "deployment_documents.type", "document_checks.result",
        "napp_attendance.capacity", "milestones.recommendation", "milestones.owner",
    ];
    private static readonly string[] Identifiers =
    [
        "posts.area", "items.item", "commander_events.event", "commander_events.item", "rota.shift", "vehicles.vehicle", "tracking_checks.vehicle",
        "armouries.armoury", "armoury_audits.audit", "armoury_audits.armoury", "armoury_findings.finding", "armoury_findings.audit", "armoury_oversight.review",
        "armoury_oversight.armoury", "armoury_procedures.armoury", "armoury_procedures.version", "record_standards.standard", "deployments.deployment",
        "deployment_commanders.deployment", "deployment_items.deployment", "deployment_items.item", "deployment_vehicles.deployment", "deployment_vehicles.vehicle",
        "deployment_officers.deployment", "deployment_documents.document", "deployment_documents.deployment", "document_checks.document", "napp_meetings.meeting",
        "napp_attendance.meeting", "exercises.exercise",
    ];

    public static IReadOnlyList<ContractFile> Files { get; } = [.. Table.Split('\n', StringSplitOptions.TrimEntries).Select(Read)];

    public static ContractFile File(string name) => Files.Single(file => file.Name == name);

    private static ContractFile Read(string line)
    {
        var (name, rest) = (line.Split(": ")[0], line.Split(": ")[1]);
        var columns = rest.Split(" = ")[0].Split(", ").Select(text => Column().Match(text)).Select(match => new ContractColumn(
            match.Groups["name"].Value, match.Groups["mark"].Value.StartsWith('*'), match.Groups["mark"].Value is "*" or "!", TypeOf(name, match.Groups["name"].Value)));
        return new ContractFile(name, rest.Split(" = ")[1], [.. columns]);
    }

    private static string TypeOf(string file, string column)
    {
        if (column.EndsWith("_at", StringComparison.Ordinal) || (column is "from" or "to" && file is "rota" or "deployment_commanders" && column is "from" or "to")) return "instant";
        if (column is "from" or "to" || column.EndsWith("_on", StringComparison.Ordinal) || column.EndsWith("_from", StringComparison.Ordinal) || column.EndsWith("_to", StringComparison.Ordinal) || Dates.Contains(column)) return "date";
        if (Booleans.Contains(column)) return "boolean";
        if (Officers.Contains(column)) return "officer";
        if (column is "force" or "region" or "sha256") return column;
        if (Codes.Contains($"{file}.{column}")) return "code";
        return Identifiers.Contains($"{file}.{column}") ? "identifier" : "text";
    }

    [GeneratedRegex(@"^(?<name>[a-z0-9_]+)(?<mark>\*\?|\*|!|)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Column();
}
