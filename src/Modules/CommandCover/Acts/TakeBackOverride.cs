using ArmedPolicingGov.CommandCover.Overrides;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Take back an override that waits, as who asked for it.</summary>
internal sealed record TakeBackOverride(RotaOverride Asked, string Reason, IReadOnlyList<Basis> Seen, Person By) : IRequest<Done>;

internal sealed class TakeBackOverrideHandler(Deeds deeds) : IRequestHandler<TakeBackOverride, Done>
{
    public async Task<Done> Handle(TakeBackOverride request, CancellationToken cancellationToken)
    {
        var (asked, by) = (request.Asked, request.By);
        if (asked.State != RotaOverride.Asked) return Refuse("This was decided already", "Look at what was decided");
        return asked.AskedBy == by.Id
            ? await deeds.RecordAsync("take-back-override", by, [asked with { State = RotaOverride.TakenBack, DecidedBecause = request.Reason }], cancellationToken, request.Reason, further: request.Seen)
            : Refuse("Somebody else asked for this", "Approve or refuse it");
    }

    private static Done Refuse(string problem, string mend) => Done.Refused(new Fault("", null, null, null, problem, mend));
}
