using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Withdraw what taking over an officer recorded, as long as nothing else was recorded under their new number. The other force's transfer waits again.</summary>
/// <param name="Transfer">Its reference.</param>
internal sealed record UndoAcceptance(string Transfer, string Reason, Person By) : IRequest<Done>;

internal sealed class UndoAcceptanceHandler(FindTakenOver find, Deeds deeds, Latest latest) : IRequestHandler<UndoAcceptance, Done>
{
    public async Task<Done> Handle(UndoAcceptance request, CancellationToken cancellationToken)
    {
        if (await find.FindAsync(request.Transfer, cancellationToken) is not { } taken) return Refuse("Nobody is taken over by this transfer", "Look at the transfer");
        if (taken.Since.Count > 0) return Refuse($"More is on record under {taken.Acceptance.ToOfficer} since: {taken.SinceInWords}", "Withdraw that first, if it is wrong too");
        var facts = taken.Recorded.Select(each => each with { Withdrawn = true }).ToList();
        return await deeds.RecordAsync("undo-acceptance", request.By, facts, cancellationToken, request.Reason, further: await latest.OfAsync(facts, cancellationToken));
    }

    private static Done Refuse(string problem, string mend) => Done.Refused(new Fault("", null, null, null, problem, mend));
}
