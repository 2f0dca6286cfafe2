namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Roads;

/// <summary>What a signature is about to do.</summary>
/// <param name="Until">The last day on which they will be in date by it.</param>
/// <param name="LeftOut">The stages before it that are left out, each with its reason.</param>
internal sealed record SignOffCheck(DateOnly From, DateOnly Until, string By, IReadOnlyList<(string Stage, string Reason)> LeftOut);
