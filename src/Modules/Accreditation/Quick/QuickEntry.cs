using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Quick;

/// <summary>What would be recorded of an officer, the event that leads to it first.</summary>
/// <param name="What">In words, such as "Annual refresher".</param>
internal sealed record QuickEntry(IReadOnlyList<Fact> Facts, string What)
{
    public static QuickEntry None { get; } = new([], "");

    public IEnumerable<CommanderEvent> Events => Facts.OfType<CommanderEvent>();
}
