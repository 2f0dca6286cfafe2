using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Record something of an AFO: a stage of the selection, an accreditation, a weapon put on the ticket, and their like.</summary>
/// <param name="Act">The kind of act, a code.</param>
internal sealed record RecordAfo(string Act, IReadOnlyList<Fact> Facts, Person By, string? Reason = null) : IRequest<Done>;

internal sealed class RecordAfoHandler(Deeds deeds) : IRequestHandler<RecordAfo, Done>
{
    public Task<Done> Handle(RecordAfo request, CancellationToken cancellationToken) => deeds.RecordAsync(request.Act, request.By, request.Facts, cancellationToken, request.Reason);
}
