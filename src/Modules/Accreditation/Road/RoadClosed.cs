using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>
/// Why somebody takes no further stage to a role. Whoever holds it is not signed off again: that would be a new first
/// accreditation, and so count as the refreshers that they never attended.
/// </summary>
internal static class RoadClosed
{
    public static Fault? ForCommander(FactBook book, string officer, string role, DateOnly day)
    {
        if (book.AccreditationOf(officer, role, day) is not { } since) return null;
        var held = $"{Codes.CommandRole.Words(role)} since {LondonClock.Date(since.On)}";
        return book.PutOutOfPost(since, day) switch
        {
            null => Closed($"They are in post as {held}, so no stage of the road to it can be recorded", "Record a refresher in a training session; if they hold the role no more, record first that they relinquish it"),
            { Kind: "revoked" or "relinquished" } => null,
            var off => Closed($"They are accredited as {held}, and {Codes.CommanderEvent.Words(off.Kind).ToLowerInvariant()} since {LondonClock.Date(off.On)}", "Record that they are back, or first that they relinquish the role"),
        };
    }

    /// <summary>Of the roles that no rule knows.</summary>
    /// <param name="standing">How they stand in the role; null for somebody who was never accredited for it.</param>
    public static Fault? ForArmedOfficer(RoadSoFar road, ArmedOfficer? standing)
    {
        var role = RoadStep.Roles.Words(road.Role);
        if (standing is { State: not AfoState.Relinquished }) return Closed($"They are accredited as {role} since {LondonClock.Date(standing.FirstOn)}, so no stage of the road to it can be recorded", "Record the yearly accreditation; if they hold the role no more, record first that they relinquish it");
        return road.SignedOff is { } signed ? Closed($"They were signed off as {role} on {LondonClock.Date(signed.On)}", "Record that they are accredited") : null;
    }

    public static Fault Passed(string stage) => Closed($"{RoadStep.Stages.Words(stage)} is on record as passed already", "Record the next stage, or correct the record");

    private static Fault Closed(string problem, string mend) => new("", null, null, null, problem, mend);
}
