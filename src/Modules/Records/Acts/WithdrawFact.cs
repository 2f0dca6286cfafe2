using ArmedPolicingGov.Facts;
using MediatR;

namespace ArmedPolicingGov.Records.Acts;

/// <summary>Record that a fact does not hold. The version that says so keeps the content, so that all can see what was withdrawn.</summary>
/// <param name="Texts">The content as it is known, by column.</param>
/// <param name="Basis">The last version that the person had before them: a later one refuses the act.</param>
internal sealed record WithdrawFact(Kind Kind, IReadOnlyDictionary<string, string> Texts, long Basis, Person By, Why Why) : IRequest<Ended>
{
    public bool IsTrial { get; init; }
}

internal sealed class WithdrawFactHandler(OneFact fact) : IRequestHandler<WithdrawFact, Ended>
{
    public Task<Ended> Handle(WithdrawFact request, CancellationToken cancellationToken) => fact.RecordAsync(
        "withdraw", request.Kind, request.Texts, request.By, request.Why, request.Basis, upload: null, withdrawn: true, request.IsTrial, cancellationToken);
}
