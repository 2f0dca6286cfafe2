using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Record one thing that happened to one commander, with what belongs to it.</summary>
/// <param name="Document">A file that one of the facts names; null: none.</param>
internal sealed record RecordOne(IReadOnlyList<Fact> Facts, Person By, string? Reason = null, UploadedFile? Document = null) : IRequest<Done>;

internal sealed class RecordOneHandler(Deeds deeds) : IRequestHandler<RecordOne, Done>
{
    public Task<Done> Handle(RecordOne request, CancellationToken cancellationToken) => deeds.RecordAsync("record", request.By, request.Facts, cancellationToken, request.Reason, document: request.Document);
}
