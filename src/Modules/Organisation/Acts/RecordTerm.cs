using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Glossary;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record a term of the glossary, new or in place of what stood there.</summary>
internal sealed record RecordTerm(GlossaryTerm Term, string Reason, Person By) : IRequest<Done>;

internal sealed class RecordTermHandler(Deeds deeds, Latest latest) : IRequestHandler<RecordTerm, Done>
{
    public async Task<Done> Handle(RecordTerm request, CancellationToken cancellationToken) =>
        await deeds.RecordAsync("record-term", request.By, [request.Term], cancellationToken, request.Reason, further: await latest.OfAsync([request.Term], cancellationToken));
}
