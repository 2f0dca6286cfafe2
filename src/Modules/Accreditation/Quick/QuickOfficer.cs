using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Quick;

/// <summary>The officer whose number or name was typed.</summary>
/// <param name="Name">With the number; what was typed where they are not known.</param>
/// <param name="IsKnown">True for somebody on record and in sight.</param>
/// <param name="OnRecord">Their commander events.</param>
internal sealed record QuickOfficer(string Id, string Name, bool IsKnown, IReadOnlyList<CommanderEvent> OnRecord)
{
    /// <summary>Whom the name fits, where these are several and none of them was chosen.</summary>
    public IReadOnlyList<string> Among { get; init; } = [];
}
