using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checks;

/// <summary>What must hold for a tactic, munition or weapon.</summary>
internal static class ItemChecks
{
    public static readonly FactCheck SaysWhoMayAuthorise = FactCheck.Of(Item.Declaration, item =>
        item.Kind != "weapon-system" && item.Authority is null
            ? [new Fault("", null, "authority", null, "Who may authorise it is missing", "Give sfc, tfc or both; only a weapon system can do without")]
            : []);

    /// <summary>Compares what stands last for each force: history may hold an earlier mistake that was put right.</summary>
    public static readonly StagedCheck IsOfOneKind = new(Item.Declaration, "kind",
        """
        not s.withdrawn
        and not exists (
            select from (select recorded_at from accreditation.items where key = s.key
                union all select coalesce(recorded_at, 'infinity') from pg_temp.staged_items where key = s.key) later
            where later.recorded_at > coalesce(s.recorded_at, 'infinity'))
        and exists (
            select from (
                select distinct on (key) key, kind, withdrawn from (
                    select key, kind, withdrawn, recorded_at from accreditation.items where item = s.item
                    union all select key, kind, withdrawn, coalesce(recorded_at, 'infinity') from pg_temp.staged_items where item = s.item) versions
                order by key, recorded_at desc) other
            where other.key <> s.key and not other.withdrawn and other.kind <> s.kind)
        """,
        "is not the kind that the same reference has for another force", "Give it the same kind in all its rows, or another reference");
}
