using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Units;

/// <summary>A unit of one force, such as an armed response team. Another purpose than armed response is said here, so that nobody takes its people for crews of response vehicles.</summary>
internal sealed record ForceUnit : Fact
{
    public string Id { get; init; } = "";
    public string Force { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>Whether its people count as crews of armed response vehicles.</summary>
    public bool CountsAsArv { get; init; }
    public DateOnly From { get; init; }

    /// <summary>The first day on which it is not there any more.</summary>
    public DateOnly? To { get; init; }

    public static readonly Kind<ForceUnit> Declaration = new("force_units", "Organisation", "unit of a force", "units of forces",
        each => each.Name,
        Column.Id("force_unit", "Reference").Key(),
        Column.Force("force", "Force").Required(),
        Column.Text("name", "Name").Required(),
        Column.YesNo("counts_as_arv", "Counts as armed response vehicles"),
        Column.Date("from", "From").Required(),
        Column.Date("to", "Until").WithHint("The first day on which it is not there any more"))
    { Scope = "force", HasOwnPages = true, StandsAlone = true, NotBefore = [("to", "from")] };

    public bool IsThere(DateOnly day) => day.IsWithin(From, To);
}

/// <summary>How many officers of a rank a unit is to have, from a day on.</summary>
internal sealed record UnitNumber : Fact
{
    public const int Most = 9999;

    public string ForceUnit { get; init; } = "";
    public string Rank { get; init; } = "";
    public DateOnly From { get; init; }
    public string Required { get; init; } = "";

    /// <summary>The office that decided it, and the reference.</summary>
    public string Authority { get; init; } = "";

    public static readonly Kind<UnitNumber> Declaration = new("force_unit_numbers", "Organisation", "number in the establishment of a unit", "numbers in the establishment of units",
        each => $"{Codes.Rank.Words(each.Rank)}: {each.Required}, {each.ForceUnit}",
        Column.To("force_units", "force_unit", "Unit").Key(),
        Column.Code("rank", Codes.Rank, "Rank").Key(),
        Column.Date("from", "From").Key(),
        Column.Text("required", "Number").Required(),
        Column.Text("authority", "On whose authority").Required())
    { Parent = "force_unit", Scope = "force_unit", HasOwnPages = true, StandsAlone = true };

    public static readonly FactCheck IsANumber = FactCheck.Of(Declaration, each => Read(each.Required) is null
        ? [new Fault("", null, "required", each.Required, $"is no whole number from 0 to {Most.ToString(CultureInfo.InvariantCulture)}", "Correct the number")]
        : []);

    public int Count => Read(Required) ?? 0;

    /// <summary>A number as somebody writes it; null: it is none.</summary>
    public static int? Read(string text) => text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What holds of each rank on a day, the highest rank first; nothing of a rank that it has no more.</summary>
    public static IReadOnlyList<UnitNumber> On(IEnumerable<UnitNumber> ofUnit, DateOnly day) =>
    [
        .. ofUnit.Where(each => each.From <= day).GroupBy(each => each.Rank, StringComparer.Ordinal).Select(group => group.MaxBy(each => each.From)!)
            .Where(each => each.Count > 0).OrderByDescending(each => Codes.Rank.Rank(each.Rank)),
    ];
}
