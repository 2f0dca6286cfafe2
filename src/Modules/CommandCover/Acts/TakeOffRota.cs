using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Withdraw a shift, with its details.</summary>
/// <param name="Detail">Null for a shift that came without details.</param>
internal sealed record TakeOffRota(Shift Shift, ShiftDetail? Detail, IReadOnlyList<Basis> Seen, string Reason, Person By) : IRequest<Done>;

internal sealed class TakeOffRotaHandler(Deeds deeds) : IRequestHandler<TakeOffRota, Done>
{
    public Task<Done> Handle(TakeOffRota request, CancellationToken cancellationToken) => deeds.RecordAsync("take-off-rota", request.By,
        [request.Shift with { Withdrawn = true }, .. request.Detail is { } detail ? [detail with { Withdrawn = true }] : Array.Empty<Fact>()], cancellationToken, request.Reason, further: request.Seen);
}
