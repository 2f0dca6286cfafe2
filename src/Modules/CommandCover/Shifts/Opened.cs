using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.CommandCover.Shifts;

/// <summary>What a change of a shift opens, in words, which the page says before it is recorded and the notice says afterwards.</summary>
internal static class Opened
{
    /// <summary>The field that carries what the page said, so that nothing is recorded that opens something else.</summary>
    public const string Field = "opens";

    /// <summary>"Nobody covers Specialist TFC from 2 April 2026 at 8am to 2 April 2026 at 2pm because of it"; blank where it opens nothing.</summary>
    public static string Words(FactBook book, Shift before, Shift? after) => ShiftEffect.OpenedBy(book, before, after) is { Count: > 0 } stretches
        ? $"Nobody covers {Codes.SpecialistRole.Words(before.Role)} {string.Join(" and ", stretches.Select(each => $"from {LondonClock.DateAndTime(each.From)} to {LondonClock.DateAndTime(each.To)}"))} because of it"
        : "";

    /// <summary>What was done, and what it opened.</summary>
    public static string Notice(string done, string opens) => opens.Length == 0 ? done : $"{done}. {opens}";

    /// <summary>True where the page said before what it opens, if anything.</summary>
    public static bool WasSaid(this Typed typed, string opens) => opens.Length == 0 || typed[Field] == opens;
}
