using ArmedPolicingGov.Facts;
using MediatR;

namespace ArmedPolicingGov.Records.Acts;

/// <summary>Record a further version of a fact. What was recorded before stays.</summary>
/// <param name="Texts">The text of each column by its name, those of the key among them.</param>
/// <param name="Basis">The last version that the person had before them: a later one refuses the act.</param>
internal sealed record CorrectFact(Kind Kind, IReadOnlyDictionary<string, string> Texts, long Basis, Person By, Why Why) : IRequest<Ended>
{
    public Upload? Upload { get; init; }

    public bool IsTrial { get; init; }
}

internal sealed class CorrectFactHandler(OneFact fact) : IRequestHandler<CorrectFact, Ended>
{
    public Task<Ended> Handle(CorrectFact request, CancellationToken cancellationToken) => fact.RecordAsync(
        "correct", request.Kind, request.Texts, request.By, request.Why, request.Basis, request.Upload, withdrawn: false, request.IsTrial, cancellationToken);
}
