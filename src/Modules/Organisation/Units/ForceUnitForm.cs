using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Forms;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Organisation.Units;

/// <summary>What is asked about a unit of a force and its establishment, and how it is read.</summary>
internal static class ForceUnitForm
{
    public const string Reference = "reference";
    public const string Name = "name";
    public const string Force = "force";
    public const string Counts = "counts";
    public const string From = "from";
    public const string Authority = "authority";
    public const string Yes = "yes";

    public static readonly Vocabulary YesOrNo = new("whether it counts", (Yes, "Yes"), ("no", "No"));

    /// <summary>The field of a rank’s number.</summary>
    public static string Of(string rank) => $"number-{rank}";

    public static ForceUnit ReadUnit(Typed typed, Areas areas, Reference reference, Problems problems)
    {
        if (!areas.KeepsForce(typed[Force])) problems.Add(Force, "Choose the force");
        var name = typed.Line(Name, "Name", Typed.LongestName, "Enter the name of the unit", reference, problems) ?? "";
        var counts = typed.Code(Counts, YesOrNo, "Choose whether it counts as armed response vehicles", problems);
        return new ForceUnit { Id = $"{typed[Force]}/unit-{typed[Reference]}", Force = typed[Force], Name = name, CountsAsArv = counts == Yes, From = typed.AnyDay(From, "The day from which it is there", problems) ?? default };
    }

    /// <summary>The numbers from a day on: of a rank that is left blank none, where the unit had some before.</summary>
    /// <param name="before">What is on record.</param>
    public static IReadOnlyList<UnitNumber> ReadNumbers(Typed typed, string unit, DateOnly? from, IReadOnlyList<UnitNumber> before, Reference reference, Problems problems)
    {
        foreach (var rank in Codes.Rank.Codes.Where(rank => typed[Of(rank)].Length > 0 && UnitNumber.Read(typed[Of(rank)]) is null)) problems.Add(Of(rank), $"The number of the rank {Codes.Rank.Words(rank).ToLowerInvariant()} must be a whole number from 0 to {UnitNumber.Most}");
        if (Codes.Rank.Codes.All(rank => typed[Of(rank)].Length == 0)) problems.Add(Of(Codes.Rank.Codes[0]), "Enter the number of at least one rank");
        var authority = typed.Line(Authority, "Authority", Typed.LongestReference, "Say on whose authority", reference, problems) ?? "";
        var held = UnitNumber.On(before, from ?? default).Select(each => each.Rank).ToHashSet(StringComparer.Ordinal);
        return [.. Codes.Rank.Codes.Where(rank => typed[Of(rank)].Length > 0 || held.Contains(rank)).Select(rank => new UnitNumber { ForceUnit = unit, Rank = rank, From = from ?? default, Required = typed[Of(rank)].Length > 0 ? typed[Of(rank)] : "0", Authority = authority })];
    }
}
