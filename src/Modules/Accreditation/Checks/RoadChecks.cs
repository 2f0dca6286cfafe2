using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checks;

/// <summary>What must hold between the stages of a road, whoever records them.</summary>
internal static class RoadChecks
{
    /// <summary>
    /// Whoever was signed off is not signed off again while they hold the role. The act looks at that first; two of them in the
    /// same instant would both find nobody in post. What ended, or was withdrawn, belongs to an earlier road.
    /// </summary>
    public static readonly StagedCheck SignsOffOnce = new(RoadStep.Declaration, "stage",
        """
        s.stage = 'sign-off' and s.left_out is null and not s.withdrawn and exists (
            select from accreditation.now_road_steps o left join accreditation.now_commander_events made on made.key = o.key and not made.withdrawn
            where o.officer = s.officer and o.role = s.role and o.stage = s.stage and o.key <> s.key and o.left_out is null and not o.withdrawn
            and (made.key is not null or o.role in ('ofc', 'tactical-adviser'))
            and not exists (select from accreditation.now_commander_events e where e.officer = o.officer and e.role = o.role and e.kind in ('revoked', 'relinquished') and not e.withdrawn and e."on" >= coalesce(made."on", o."on"))
            and not exists (select from accreditation.now_afo_events e where e.officer = o.officer and e.role = o.role and e.kind = 'relinquished' and not e.withdrawn and e."on" >= o."on"))
        """,
        "Somebody else has signed them off for this role just now", "Look at their road as it is now")
    { IsAtLock = true };
}
