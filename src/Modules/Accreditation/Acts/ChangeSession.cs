using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Change a session on record: add people, take somebody out, correct what it was, withdraw it. What it was worth to each changes with it.</summary>
/// <param name="Act">The kind of act, a code.</param>
/// <param name="Seen">The versions that the person had before them.</param>
internal sealed record ChangeSession(string Act, SessionChange Change, IReadOnlyList<Basis> Seen, string? Reason, Person By) : IRequest<Done>
{
    public const string Add = "add-to-session";
    public const string TakeOut = "take-out-of-session";
    public const string Correct = "correct-session";
    public const string Withdraw = "withdraw-session";
}

internal sealed class ChangeSessionHandler(Deeds deeds) : IRequestHandler<ChangeSession, Done>
{
    public Task<Done> Handle(ChangeSession request, CancellationToken cancellationToken) =>
        deeds.RecordAsync(request.Act, request.By, request.Change.Facts, cancellationToken, request.Reason, further: request.Seen);
}
