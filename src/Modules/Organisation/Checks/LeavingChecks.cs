using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Checks;

/// <summary>What an officer's leaving ended stays ended as long as the leaving stands: nobody commands for a force that they have left.</summary>
internal static class LeavingChecks
{
    /// <summary>The end of a role is not withdrawn alone, by whatever page or file.</summary>
    /// <param name="kind">The kind of the leaving. The key of each end is that of the leaving, and the role.</param>
    public static StagedCheck EndsStand(Kind kind) => new(CommanderEvent.Declaration, "event",
        $"""
        s.withdrawn
        and exists (select from "{kind.Schema}"."now_{kind.Name}" l where l.key = regexp_replace(s.key, '/[^/]*$', '') and not l.withdrawn)
        and not exists (select from pg_temp."staged_{kind.Name}" l where l.key = regexp_replace(s.key, '/[^/]*$', '') and l.withdrawn)
        """,
        "ended because the officer has left", "Take back that they left, on the officer’s page: that gives them back what ended by it", kind);
}
