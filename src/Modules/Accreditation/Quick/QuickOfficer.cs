using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Quick;

/// <summary>The officer whose number was typed.</summary>
/// <param name="Name">With the number; the identifier alone where they are not known.</param>
/// <param name="IsKnown">True for somebody on record and in sight.</param>
/// <param name="OnRecord">Their commander events.</param>
internal sealed record QuickOfficer(string Id, string Name, bool IsKnown, IReadOnlyList<CommanderEvent> OnRecord);

/// <summary>What would be recorded of an officer, the event that leads to it first.</summary>
/// <param name="What">In words, such as "Annual refresher".</param>
internal sealed record QuickEntry(IReadOnlyList<Fact> Facts, string What)
{
    public static QuickEntry None { get; } = new([], "");

    public IEnumerable<CommanderEvent> Events => Facts.OfType<CommanderEvent>();
}
