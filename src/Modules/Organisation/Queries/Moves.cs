using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Joins;
using ArmedPolicingGov.Organisation.Transfers;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Queries;

/// <summary>How an officer on record hangs together with others: where they went, whence they came, and who is the same person.</summary>
/// <param name="Left">Their leaving for another force; null: none is on record.</param>
/// <param name="TakenOverAs">Under what identifier that force took them over; null: it has not, or it may not be known here.</param>
/// <param name="CameFrom">Their being taken over from another force; null: they were not.</param>
internal sealed record Moves(Transfer? Left, string? TakenOverAs, Acceptance? CameFrom, IReadOnlyList<SamePerson> Joins, IReadOnlyList<DifferentPeople> Apart)
{
    public static async Task<Moves> OfAsync(FactsContext facts, string officer, CancellationToken cancel)
    {
        var left = await facts.Set<Transfer>().Where(each => each.FromOfficer == officer).OrderByDescending(each => each.On).FirstOrDefaultAsync(cancel);
        var went = left is null ? null : await facts.Set<Acceptance>().SingleOrDefaultAsync(each => each.Transfer == left.Id, cancel);
        var came = await facts.Set<Acceptance>().FirstOrDefaultAsync(each => each.ToOfficer == officer, cancel);
        var joins = await facts.Set<SamePerson>().Where(each => each.Officer == officer || each.SameAs == officer).OrderBy(each => each.Officer).ThenBy(each => each.SameAs).ToListAsync(cancel);
        var apart = await facts.Set<DifferentPeople>().Where(each => each.Officer == officer || each.Other == officer).OrderBy(each => each.Officer).ThenBy(each => each.Other).ToListAsync(cancel);
        // A join that another force recorded counts before an earlier decision of this one.
        return new Moves(left, went?.ToOfficer, came, joins, [.. apart.Where(each => !joins.Exists(join => join.Other(officer) == each.Than(officer)))]);
    }
}
