using System.Globalization;
using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Numbers;

/// <summary>What must hold for a number, however it arrives.</summary>
internal static class NumberChecks
{
    private const int MostCommanders = 9999;

    public static readonly FactCheck RequiredIsANumber = FactCheck.Of(EstablishmentNumber.Declaration, each => Look("required", each.Required, 0, MostCommanders));

    /// <summary>A setting only tightens: it warns as soon as is usual, or sooner.</summary>
    public static readonly FactCheck SettingTightens = FactCheck.Of(Setting.Declaration, each => Look("value", each.Value, Setting.Bounds(each.Name).Least, Setting.Bounds(each.Name).Most));

    /// <summary>The problem with a whole number, or null.</summary>
    public static string? Problem(string text, int least, int most) =>
        text.Length <= 9 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}");

    private static IEnumerable<Fault> Look(string column, string text, int least, int most) =>
        Problem(text, least, most) is { } problem ? [new Fault("", null, column, text, problem, "Correct the number")] : [];
}
