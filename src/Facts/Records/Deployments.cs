namespace ArmedPolicingGov.Facts;

/// <summary>A document type that every armed operation of a kind and decision must have, from a day.</summary>
public sealed record RecordStandard : Fact
{
    public string Standard { get; init; } = "";
    public string DeploymentKind { get; init; } = "";
    public string Decision { get; init; } = "";
    public string DocumentType { get; init; } = "";
    public DateOnly InForceFrom { get; init; }

    public static readonly Kind<RecordStandard> Declaration = new("record_standards", "Deployments", "record standard", "record standards",
        each => $"{each.Standard}: {Codes.DocumentType.Words(each.DocumentType)}",
        Column.Id("standard", "Standard").Key(),
        Column.Code("deployment_kind", Codes.DeploymentKind, "Kind of deployment").Key(),
        Column.Code("decision", Codes.Decision, "Decision").Key(),
        Column.Code("document_type", Codes.DocumentType, "Document that it asks for").Key(),
        Column.Date("in_force_from", "In force from").Required());
}

/// <summary>An armed operation, or the decision not to mount one.</summary>
public sealed record Deployment : Fact
{
    public string Id { get; init; } = "";
    public string Force { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Decision { get; init; } = "";
    public DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public string? Area { get; init; }
    public string? Summary { get; init; }

    public static readonly Kind<Deployment> Declaration = new("deployments", "Deployments", "deployment", "deployments",
        each => $"{each.Id}, {Codes.Decision.Words(each.Decision).ToLowerInvariant()}",
        Column.Id("deployment", "Reference").Key(),
        Column.Force("force", "Force").Required(),
        Column.Code("kind", Codes.DeploymentKind, "Kind of deployment").Required(),
        Column.Code("decision", Codes.Decision, "Decision").Required(),
        Column.Instant("opened_at", "Opened at").Required(),
        Column.Instant("closed_at", "Closed at"),
        Column.Text("area", "Area"),
        Column.Text("summary", "Summary"))
    { Scope = "force", NotBefore = [("closed_at", "opened_at")] };
}

/// <summary>A commander's time in command of a deployment.</summary>
public sealed record DeploymentCommander : Fact
{
    public string Deployment { get; init; } = "";
    public string Role { get; init; } = "";
    public string Officer { get; init; } = "";
    public DateTimeOffset From { get; init; }
    public DateTimeOffset? To { get; init; }

    public static readonly Kind<DeploymentCommander> Declaration = new("deployment_commanders", "Deployments", "commander on a deployment", "commanders on deployments",
        each => $"{each.Deployment}, {Codes.DeploymentCommand.Words(each.Role)}",
        Column.To("deployments", "deployment", "Deployment").Key(),
        Column.Code("role", Codes.DeploymentCommand, "Role").Key(),
        Column.Officer("officer", "Officer").Key(),
        Column.Instant("from", "From").Key(),
        Column.Instant("to", "To"))
    { Parent = "deployment", Scope = "deployment", After = [("to", "from")] };
}

/// <summary>A tactic, munition or weapon that was authorised on a deployment.</summary>
public sealed record DeploymentItem : Fact
{
    public string Deployment { get; init; } = "";
    public string Item { get; init; } = "";
    public string AuthorisedBy { get; init; } = "";

    public static readonly Kind<DeploymentItem> Declaration = new("deployment_items", "Deployments", "authorised tactic, munition or weapon", "authorised tactics, munitions and weapons",
        each => $"{each.Deployment}, {each.Item}",
        Column.To("deployments", "deployment", "Deployment").Key(),
        Column.To("items", "item", "Tactic, munition or weapon").Key(),
        Column.Officer("authorised_by", "Authorised by").Required())
    { Parent = "deployment", Scope = "deployment" };
}

/// <summary>A vehicle that took part in a deployment.</summary>
public sealed record DeploymentVehicle : Fact
{
    public string Deployment { get; init; } = "";
    public string Vehicle { get; init; } = "";
    public bool Tracked { get; init; }

    public static readonly Kind<DeploymentVehicle> Declaration = new("deployment_vehicles", "Deployments", "vehicle on a deployment", "vehicles on deployments",
        each => $"{each.Deployment}, {each.Vehicle}",
        Column.To("deployments", "deployment", "Deployment").Key(),
        Column.To("vehicles", "vehicle", "Vehicle").Key(),
        Column.YesNo("tracked", "Tracked throughout"))
    { Parent = "deployment", Scope = "deployment" };
}

/// <summary>An officer who took part in a deployment.</summary>
public sealed record DeploymentOfficer : Fact
{
    public string Deployment { get; init; } = "";
    public string Officer { get; init; } = "";
    public string Role { get; init; } = "";
    public bool Discharged { get; init; }

    public static readonly Kind<DeploymentOfficer> Declaration = new("deployment_officers", "Deployments", "officer on a deployment", "officers on deployments",
        each => $"{each.Deployment}, {each.Officer}",
        Column.To("deployments", "deployment", "Deployment").Key(),
        Column.Officer("officer", "Officer").Key(),
        Column.Code("role", Codes.OfficerRole, "Role").Required(),
        Column.YesNo("discharged", "Discharged a weapon"))
    { Parent = "deployment", Scope = "deployment" };
}

/// <summary>A document of a deployment: who made it, when, and its bytes by their SHA-256.</summary>
public sealed record DeploymentDocument : Fact
{
    public string Document { get; init; } = "";
    public string Deployment { get; init; } = "";
    public string Type { get; init; } = "";
    public string Author { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }
    public string? File { get; init; }
    public string? Sha256 { get; init; }

    public static readonly Kind<DeploymentDocument> Declaration = new("deployment_documents", "Deployments", "deployment document", "deployment documents",
        each => $"{Codes.DocumentType.Words(each.Type)} {each.Document}",
        Column.Id("document", "Reference").Key(),
        Column.To("deployments", "deployment", "Deployment").Required(),
        Column.Code("type", Codes.DocumentType, "Type of document").Required(),
        Column.Text("author", "Author").Required().Personal(),
        Column.Instant("created_at", "Created at").Required(),
        Column.Text("file", "File"),
        Column.Digest("sha256", "SHA-256 of the file"))
    { Parent = "deployment", Scope = "deployment" };
}

/// <summary>A check that a stored document is there and unaltered.</summary>
public sealed record DocumentCheck : Fact
{
    public string Document { get; init; } = "";
    public DateTimeOffset CheckedAt { get; init; }
    public string Result { get; init; } = "";

    public static readonly Kind<DocumentCheck> Declaration = new("document_checks", "Deployments", "document check", "document checks",
        each => $"{each.Document}, {Codes.DocumentCheck.Words(each.Result).ToLowerInvariant()}",
        Column.To("deployment_documents", "document", "Document").Key(),
        Column.Instant("checked_at", "Checked at").Key(),
        Column.Code("result", Codes.DocumentCheck, "Result").Required())
    { Parent = "document", Scope = "document" };
}
