namespace ArmedPolicingGov.Facts;

/// <summary>A place where a force keeps weapons and ammunition.</summary>
public sealed record Armoury : Fact
{
    public string Id { get; init; } = "";
    public string Force { get; init; } = "";
    public string Name { get; init; } = "";
    public DateOnly OpenedOn { get; init; }
    public DateOnly? ClosedOn { get; init; }

    public static readonly Kind<Armoury> Declaration = new("armouries", "Armouries", "armoury", "armouries", each => $"{each.Name} ({each.Id})",
        Column.Id("armoury", "Reference").Key(),
        Column.Force("force", "Force").Required(),
        Column.Text("name", "Name").Required(),
        Column.Date("opened_on", "Opened on").Required(),
        Column.Date("closed_on", "Closed on"))
    { Scope = "force", NotBefore = [("closed_on", "opened_on")] };
}

/// <summary>An audit, inspection or stock check of an armoury.</summary>
public sealed record ArmouryAudit : Fact
{
    public string Audit { get; init; } = "";
    public string Armoury { get; init; } = "";
    public DateOnly On { get; init; }
    public string Kind { get; init; } = "";
    public string Auditor { get; init; } = "";
    public string? Organisation { get; init; }
    public bool Independent { get; init; }
    public string? Summary { get; init; }

    public static readonly Kind<ArmouryAudit> Declaration = new("armoury_audits", "Armouries", "armoury audit", "armoury audits",
        each => $"{Codes.AuditKind.Words(each.Kind)}, {each.Armoury}, {LondonTime.Format(each.On)}",
        Column.Id("audit", "Reference").Key(),
        Column.To("armouries", "armoury", "Armoury").Required(),
        Column.Date("on", "Date of the audit").Required(),
        Column.Code("kind", Codes.AuditKind, "Kind of audit").Required(),
        Column.Text("auditor", "Auditor").Required().Personal(),
        Column.Text("organisation", "Auditor’s organisation").WithHint("An independent audit counts only when the auditor’s organisation is given and is not the force itself"),
        Column.YesNo("independent", "Independent of the force"),
        Column.Text("summary", "Summary"))
    { Parent = "armoury", Scope = "armoury" };
}

/// <summary>Something that an audit found.</summary>
public sealed record ArmouryFinding : Fact
{
    public string Finding { get; init; } = "";
    public string Audit { get; init; } = "";
    public string Severity { get; init; } = "";
    public string Summary { get; init; } = "";
    public DateOnly? ActionDue { get; init; }
    public DateOnly? ClosedOn { get; init; }

    public static readonly Kind<ArmouryFinding> Declaration = new("armoury_findings", "Armouries", "audit finding", "audit findings",
        each => $"{Codes.Severity.Words(each.Severity)} finding {each.Finding}",
        Column.Id("finding", "Reference").Key(),
        Column.To("armoury_audits", "audit", "Audit").Required(),
        Column.Code("severity", Codes.Severity, "Severity").Required(),
        Column.Text("summary", "What was found").Required(),
        Column.Date("action_due", "Action due by").WithHint("Needed for critical and high findings"),
        Column.Date("closed_on", "Closed on"))
    { Parent = "audit", Scope = "audit" };
}

/// <summary>A senior officer's review of an armoury.</summary>
public sealed record OversightReview : Fact
{
    public string Review { get; init; } = "";
    public string Armoury { get; init; } = "";
    public DateOnly On { get; init; }
    public string Officer { get; init; } = "";
    public string? Summary { get; init; }

    public static readonly Kind<OversightReview> Declaration = new("armoury_oversight", "Armouries", "senior officer’s review", "senior officers’ reviews",
        each => $"{each.Armoury}, {LondonTime.Format(each.On)}",
        Column.Id("review", "Reference").Key(),
        Column.To("armouries", "armoury", "Armoury").Required(),
        Column.Date("on", "Date of the review").Required(),
        Column.Officer("officer", "Reviewed by").Required(),
        Column.Text("summary", "Summary"))
    { Parent = "armoury", Scope = "armoury" };
}

/// <summary>A version of an armoury's operating procedure.</summary>
public sealed record ArmouryProcedure : Fact
{
    public string Armoury { get; init; } = "";
    public string Version { get; init; } = "";
    public DateOnly ApprovedOn { get; init; }
    public string? ApprovedBy { get; init; }
    public DateOnly? ReviewDue { get; init; }

    public static readonly Kind<ArmouryProcedure> Declaration = new("armoury_procedures", "Armouries", "armoury procedure", "armoury procedures",
        each => $"{each.Armoury}, version {each.Version}",
        Column.To("armouries", "armoury", "Armoury").Key(),
        Column.Id("version", "Version").Key(),
        Column.Date("approved_on", "Approved on").Required(),
        Column.Text("approved_by", "Approved by").Personal(),
        Column.Date("review_due", "Review due by"))
    { Parent = "armoury", Scope = "armoury", NotBefore = [("review_due", "approved_on")] };
}
