using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Documents;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record a new version of a document, which ends the one before on the day on which it comes into force.</summary>
internal sealed record ReplaceReferenceDocument(ReferenceDocument Before, ReferenceDocument New, Person By) : IRequest<Done>;

internal sealed class ReplaceReferenceDocumentHandler(Deeds deeds, Latest latest) : IRequestHandler<ReplaceReferenceDocument, Done>
{
    public async Task<Done> Handle(ReplaceReferenceDocument request, CancellationToken cancellationToken)
    {
        var ended = request.Before with { InForceTo = request.New.InForceFrom, ReplacedBy = request.New.Document };
        return await deeds.RecordAsync("replace-reference-document", request.By, [request.New, ended], cancellationToken, further: await latest.OfAsync([ended], cancellationToken));
    }
}
