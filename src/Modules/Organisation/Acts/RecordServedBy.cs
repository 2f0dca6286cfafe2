using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record that another force holds something of a force. Since its pages then show how the other stands, that is for who keeps the records of both.</summary>
internal sealed record RecordServedBy(ServedBy Served, Person By) : IRequest<Done>;

internal sealed class RecordServedByHandler(Deeds deeds) : IRequestHandler<RecordServedBy, Done>
{
    public async Task<Done> Handle(RecordServedBy request, CancellationToken cancellationToken)
    {
        string[] scopes = [$"force/{request.Served.Force}", $"force/{request.Served.HeldBy}"];
        return scopes.Except(request.By.Writes, StringComparer.Ordinal).Any()
            ? Done.Refused(new Fault("", null, "held_by", null, "You do not keep the records of both forces", "Ask somebody who does"))
            : await deeds.RecordAsync("record-served-by", request.By, [request.Served], cancellationToken);
    }
}
