using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Documents;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record a document that everybody goes by.</summary>
internal sealed record RecordReferenceDocument(ReferenceDocument Document, Person By) : IRequest<Done>;

internal sealed class RecordReferenceDocumentHandler(Deeds deeds) : IRequestHandler<RecordReferenceDocument, Done>
{
    public Task<Done> Handle(RecordReferenceDocument request, CancellationToken cancellationToken) => deeds.RecordAsync("record-reference-document", request.By, [request.Document], cancellationToken);
}
