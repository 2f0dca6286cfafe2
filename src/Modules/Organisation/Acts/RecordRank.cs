using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record the rank that an officer holds, or acts in, from a day on.</summary>
/// <param name="Rank">A rank held or an acting rank.</param>
internal sealed record RecordRank(Fact Rank, Person By) : IRequest<Done>;

internal sealed class RecordRankHandler(Deeds deeds, Latest latest) : IRequestHandler<RecordRank, Done>
{
    // One of that day may have been withdrawn; one that stands, the page has refused.
    public async Task<Done> Handle(RecordRank request, CancellationToken cancellationToken) =>
        await deeds.RecordAsync("record-rank", request.By, [request.Rank], cancellationToken, further: await latest.OfAsync([request.Rank], cancellationToken));
}
