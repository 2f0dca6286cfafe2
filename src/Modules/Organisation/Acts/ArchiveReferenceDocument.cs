using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Documents;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record that a document is no longer in force and that nothing takes its place.</summary>
internal sealed record ArchiveReferenceDocument(ReferenceDocument Document, DateOnly On, string Reason, Person By) : IRequest<Done>;

internal sealed class ArchiveReferenceDocumentHandler(Deeds deeds, Latest latest) : IRequestHandler<ArchiveReferenceDocument, Done>
{
    public async Task<Done> Handle(ArchiveReferenceDocument request, CancellationToken cancellationToken)
    {
        var ended = request.Document with { InForceTo = request.On };
        return await deeds.RecordAsync("archive-reference-document", request.By, [ended], cancellationToken, request.Reason, further: await latest.OfAsync([ended], cancellationToken));
    }
}
