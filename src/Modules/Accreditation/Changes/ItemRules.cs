using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Changes;

/// <summary>What the nation and forces say of tactics, munitions and weapons, as it holds on a day. What one of them forbids the other cannot allow.</summary>
internal sealed class ItemRules(IReadOnlyList<ItemRule> all, Reference reference)
{
    public static async Task<ItemRules> LoadAsync(FactsContext facts, Reference reference, CancellationToken cancel) => new(await facts.Set<ItemRule>().ToListAsync(cancel), reference);

    /// <summary>What the nation says of an item in a force, and the force itself.</summary>
    public IReadOnlyList<ItemRule> Of(string item, string force, DateOnly day) => [.. new[] { null, force }.Select(each => Last(item, each, day)).OfType<ItemRule>()];

    /// <summary>Who forbids an item in a force; null: nobody.</summary>
    public ItemRule? Forbids(string item, string force, DateOnly day) => Of(item, force, day).FirstOrDefault(each => each.Permission == ItemRule.NotPermitted);

    /// <summary>Who asks for an authority before each use; null: nobody.</summary>
    public ItemRule? AsksForAuthority(string item, string force, DateOnly day) => Of(item, force, day).FirstOrDefault(each => each.BeforeUse == ItemRule.Needed);

    /// <summary>What keeps everybody in a force from authorising an item; null: nothing does.</summary>
    public Obstacle? Against(string item, string force, DateOnly day) =>
        Forbids(item, force, day) is { } forbidden ? new Obstacle("not-permitted", forbidden.From, $"in {NameOf(forbidden, day)}") : null;

    /// <summary>Who says so, as a sentence names them.</summary>
    public string NameOf(ItemRule rule, DateOnly day) => rule.Force is { } force ? reference.ForceAt(force, day).Name : "the nation";

    private ItemRule? Last(string item, string? force, DateOnly day) => all.Where(each => each.Item == item && each.Force == force && each.From <= day).MaxBy(each => each.From);
}
