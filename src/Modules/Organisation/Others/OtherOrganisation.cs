using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Others;

/// <summary>An organisation that is no force and has a part in armed policing, such as the College of Policing.</summary>
internal sealed record OtherOrganisation : Fact
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string Sort { get; init; } = "";
    public DateOnly From { get; init; }

    /// <summary>The first day on which it is not there any more.</summary>
    public DateOnly? To { get; init; }

    public static readonly Vocabulary Sorts = new("sort of organisation",
        ("professional-body", "Professional body"), ("policing-network", "Policing network"), ("auditor", "Auditor"), ("supplier", "Supplier"), ("public-body", "Other public body"), ("other", "Another sort"));

    public static readonly Kind<OtherOrganisation> Declaration = new("other_organisations", "Organisation", "other organisation", "other organisations",
        each => each.Name,
        Column.Id("other_organisation", "Reference").Key(),
        Column.Text("name", "Name").Required(),
        Column.Code("sort", Sorts, "Sort").Required(),
        Column.Date("from", "From").Required(),
        Column.Date("to", "Until").WithHint("The first day on which it is not there any more"))
    { HasOwnPages = true, NotBefore = [("to", "from")] };

    public bool IsThereOn(DateOnly day) => day.IsWithin(From, To);
}
