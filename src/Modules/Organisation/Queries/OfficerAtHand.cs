using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Queries;

/// <summary>The officer whom a page's act is about, if the person may record it of them.</summary>
internal sealed class OfficerAtHand(FactsContext facts, Areas areas, Permissions permissions, Person person, ViewLog viewed)
{
    /// <summary>The officer, or the status that the page ends with: not there, or not theirs to record.</summary>
    /// <param name="kind">What the act records.</param>
    public async Task<(Officer? Officer, int Status)> FindAsync(string? id, Kind kind, CancellationToken cancel)
    {
        if (await facts.Set<Officer>().SingleOrDefaultAsync(each => each.Id == id, cancel) is not { } found) return (null, StatusCodes.Status404NotFound);
        if (!permissions.MayRecord(person, kind) || !areas.KeepsForce(found.Force)) return (null, StatusCodes.Status403Forbidden);
        viewed.Saw(Officer.Declaration.Name, found.Id);
        return (found, StatusCodes.Status200OK);
    }
}
