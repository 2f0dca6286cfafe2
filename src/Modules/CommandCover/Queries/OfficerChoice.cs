using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>The question for an officer: chosen from those who may command, or given by force and number.</summary>
internal static class OfficerChoice
{
    public const string Officer = "officer";
    public const string Number = "number";

    /// <summary>The field that somebody answered, where problems of the officer belong.</summary>
    public static string FieldOf(Typed typed) => typed[Number].Length > 0 ? Number : Officer;

    /// <summary>The officer, or null, with what is wrong said at the field.</summary>
    public static string? Read(Typed typed, RotaDesk desk, FactBook book, Problems problems)
    {
        var officer = (typed[Number].Length > 0 ? typed[Number] : typed[Officer]).ToLowerInvariant();
        var problem = officer.Length == 0 ? "Choose an officer, or give their force and number"
            : !Identifier.IsValid(officer) || !book.Reference.HasForce(Identifier.ForceOf(officer)) ? "Give the force and the number, like norfolk/1234"
            : desk.SeesOfficer(officer, book) && book.Officers.Find(officer) is null ? $"No officer {officer} is on record. Check the number, or record the officer first"
            : null;
        if (problem is null) return officer;
        problems.Add(FieldOf(typed), problem);
        return null;
    }
}
