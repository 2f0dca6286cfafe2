using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Agreements;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record a further version of an agreement; who is no party any more is withdrawn with it.</summary>
/// <param name="Parties">Who is party to it from now on.</param>
/// <param name="Before">Who was.</param>
internal sealed record ChangeAgreement(Agreement Agreement, IReadOnlyList<AgreementParty> Parties, IReadOnlyList<AgreementParty> Before, string Reason, Person By) : IRequest<Done>;

internal sealed class ChangeAgreementHandler(Deeds deeds, Latest latest) : IRequestHandler<ChangeAgreement, Done>
{
    public async Task<Done> Handle(ChangeAgreement request, CancellationToken cancellationToken)
    {
        var left = request.Before.ExceptBy(request.Parties.Select(each => each.Party), each => each.Party, StringComparer.Ordinal).Select(each => each with { Withdrawn = true });
        Fact[] facts = [request.Agreement, .. request.Parties, .. left];
        return await deeds.RecordAsync("change-agreement", request.By, facts, cancellationToken, request.Reason, further: await latest.OfAsync(facts, cancellationToken));
    }
}
