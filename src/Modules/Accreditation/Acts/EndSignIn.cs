using ArmedPolicingGov.Accreditation.SigningIn;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Record that an officer no longer signs in as somebody.</summary>
/// <param name="Seen">The version that the person had before them.</param>
internal sealed record EndSignIn(OfficerSignIn SignIn, DateOnly On, IReadOnlyList<Basis> Seen, Person By) : IRequest<Done>;

internal sealed class EndSignInHandler(Deeds deeds) : IRequestHandler<EndSignIn, Done>
{
    public Task<Done> Handle(EndSignIn request, CancellationToken cancellationToken) =>
        deeds.RecordAsync("end-sign-in", request.By, [request.SignIn with { To = request.On }], cancellationToken, further: request.Seen);
}
