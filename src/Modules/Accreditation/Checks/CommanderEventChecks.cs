using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checks;

/// <summary>Which commander events are about a role, and which about a tactic, munition or weapon.</summary>
internal static class CommanderEventChecks
{
    private static readonly string[] AboutAnItem = ["observation", "familiarisation"];
    private static readonly string[] AboutNeither = ["apstra-refresher", "conduct-check"];

    public static readonly FactCheck SaysWhatItIsAbout = FactCheck.Of(CommanderEvent.Declaration, Look);

    public static readonly StagedCheck ObservesNoWeapon = Against("observation", "=", "is a weapon system, which is not observed", "Record a familiarisation, or name a tactic or specialist munition");

    public static readonly StagedCheck FamiliarisesWithAWeapon = Against("familiarisation", "<>", "is no weapon system", "Record an observation, or name a weapon system");

    private static IEnumerable<Fault> Look(CommanderEvent each)
    {
        var words = Codes.CommanderEvent.Words(each.Kind).ToLowerInvariant();
        var aboutItem = AboutAnItem.Contains(each.Kind, StringComparer.Ordinal);
        var aboutRole = !aboutItem && !AboutNeither.Contains(each.Kind, StringComparer.Ordinal);
        if (aboutItem && each.Item is null) yield return Wrong("item", null, $"An event “{words}” needs the tactic, munition or weapon that it is about", "Give its reference");
        if (!aboutItem && each.Item is not null) yield return Wrong("item", each.Item, $"An event “{words}” is not about a tactic, munition or weapon", "Leave it blank");
        if (aboutRole && each.Role is null) yield return Wrong("role", null, $"An event “{words}” needs the role that it is about", $"Use one of: {string.Join(", ", Codes.CommandRole.Codes)}");
        if (!aboutRole && each.Role is not null) yield return Wrong("role", each.Role, $"An event “{words}” is not about one role", "Leave it blank");
    }

    private static StagedCheck Against(string kind, string comparison, string problem, string mend) => new(CommanderEvent.Declaration, "item",
        $"""
        s.kind = '{kind}' and (
            select i.kind from (
                select kind, recorded_at, key, withdrawn from accreditation.items where item = s.item
                union all select kind, recorded_at, key, withdrawn from pg_temp.staged_items where item = s.item) i
            where not i.withdrawn order by i.recorded_at desc nulls first, i.key desc limit 1) {comparison} 'weapon-system'
        """, problem, mend, Item.Declaration);

    private static Fault Wrong(string column, string? value, string problem, string mend) => new("", null, column, value, problem, mend);
}
