using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Numbers;

/// <summary>What must hold for a number, however it arrives.</summary>
internal static class NumberChecks
{
    private const int MostCommanders = 9999;

    public static readonly FactCheck RequiredIsANumber = FactCheck.Of(EstablishmentNumber.Declaration, Look);

    /// <summary>The problem with a whole number, or null.</summary>
    public static string? Problem(string text, int least, int most) =>
        text.Length <= 9 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}");

    private static IEnumerable<Fault> Look(EstablishmentNumber each) =>
        Problem(each.Required, 0, MostCommanders) is { } problem ? [new Fault("", null, "required", each.Required, problem, "Correct the number")] : [];
}
