using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Joins;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record that two officers on record are one person.</summary>
internal sealed record JoinRecords(SamePerson Join, Person By) : IRequest<Done>;

internal sealed class JoinRecordsHandler(Deeds deeds, Latest latest, FactsContext facts, Areas areas) : IRequestHandler<JoinRecords, Done>
{
    public async Task<Done> Handle(JoinRecords request, CancellationToken cancellationToken)
    {
        var (one, other) = (request.Join.Officer, request.Join.SameAs);
        var apart = await facts.Set<DifferentPeople>().Where(each => (each.Officer == one && each.Other == other) || (each.Officer == other && each.Other == one)).ToListAsync(cancellationToken);
        // They may have been joined and parted before, or told apart by this force: what it decided then no longer holds.
        IReadOnlyList<Fact> all = [request.Join, .. apart.Where(each => areas.KeepsForce(Identifier.ForceOf(each.Officer))).Select(each => each with { Withdrawn = true })];
        return await deeds.RecordAsync("join-records", request.By, all, cancellationToken, request.Join.Reason, further: await latest.OfAsync(all, cancellationToken));
    }
}
