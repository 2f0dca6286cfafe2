using ArmedPolicingGov.Accreditation.Citing;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Record which version of a reference document a record goes by. Refused for one that was not in force on the record’s day.</summary>
internal sealed record CiteDocument(CitableRecord Record, string Document, Person By) : IRequest<Done>;

internal sealed class CiteDocumentHandler(Deeds deeds, Citations citations) : IRequestHandler<CiteDocument, Done>
{
    public async Task<Done> Handle(CiteDocument request, CancellationToken cancellationToken)
    {
        var record = request.Record;
        if ((await citations.ChoicesAsync(record, cancellationToken)).All(each => each.Document != request.Document))
            return Done.Refused(new Fault("", null, "document", null, "Choose a document that was in force on that day and is not cited yet", ""));
        var citation = new Citation { Id = $"{record.Owner}/citation-{Deeds.NewReference()}", Owner = record.Owner, Kind = record.Kind.Name, Record = record.Key, Document = request.Document };
        return await deeds.RecordAsync("cite-document", request.By, [citation], cancellationToken);
    }
}
