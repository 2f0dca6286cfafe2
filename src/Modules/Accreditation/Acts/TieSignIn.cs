using ArmedPolicingGov.Accreditation.SigningIn;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Record what an officer signs in as: from then on they see their own records as their own.</summary>
internal sealed record TieSignIn(OfficerSignIn SignIn, Person By) : IRequest<Done>;

internal sealed class TieSignInHandler(Deeds deeds) : IRequestHandler<TieSignIn, Done>
{
    public Task<Done> Handle(TieSignIn request, CancellationToken cancellationToken) => deeds.RecordAsync("tie-sign-in", request.By, [request.SignIn], cancellationToken);
}
