using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Changes;

/// <summary>On what approval a tactic, munition or weapon is brought in: what its own record has no room for.</summary>
internal sealed record ItemApproval : Fact
{
    public string Item { get; init; } = "";
    public string? Force { get; init; }
    public string Class { get; init; } = "";
    public string Approval { get; init; } = "";
    public DateOnly ApprovedOn { get; init; }

    public static readonly Vocabulary Classes = new("class of item",
        ("firearm", "Firearm"), ("less-lethal-weapon", "Less lethal weapon"), ("ammunition", "Ammunition"), ("specialist-munition", "Specialist munition"), ("tactic", "Tactic"), ("equipment", "Other equipment"));

    /// <summary>The classes that something of a kind can be of.</summary>
    public static IReadOnlyList<string> ClassesOf(string kind) => kind switch
    {
        "tactic" => ["tactic"],
        "specialist-munition" => ["ammunition", "specialist-munition", "less-lethal-weapon"],
        _ => ["firearm", "less-lethal-weapon", "equipment"],
    };

    public static readonly Kind<ItemApproval> Declaration = new("item_approvals", "Accreditation", "approval of a tactic, munition or weapon", "approvals of tactics, munitions and weapons",
        each => $"{each.Item}, {LondonTime.Format(each.ApprovedOn)}",
        Column.To("items", "item", "Tactic, munition or weapon").Key(),
        Column.Force("force", "Force").BlankableKey(),
        Column.Code("class", Classes, "Class").Required(),
        Column.Text("approval", "Who approved it, and the reference").Required(),
        Column.Date("approved_on", "Approved on").Required())
    { Scope = "force" };
}
