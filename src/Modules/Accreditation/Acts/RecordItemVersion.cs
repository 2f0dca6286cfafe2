using ArmedPolicingGov.Accreditation.Changes;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Record that a tactic, munition or weapon has a new version: its name and its first day.</summary>
internal sealed record RecordItemVersion(ItemVersion Version, Person By) : IRequest<Done>;

internal sealed class RecordItemVersionHandler(Deeds deeds) : IRequestHandler<RecordItemVersion, Done>
{
    public Task<Done> Handle(RecordItemVersion request, CancellationToken cancellationToken) => deeds.RecordAsync("record-item-version", request.By, [request.Version], cancellationToken);
}
