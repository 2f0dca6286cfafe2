using ArmedPolicingGov.Facts;
using MediatR;

namespace ArmedPolicingGov.Records.Acts;

/// <summary>Record a fact that is not yet in the store.</summary>
/// <param name="Texts">The text of each column by its name; blank where nothing is given.</param>
internal sealed record RecordFact(Kind Kind, IReadOnlyDictionary<string, string> Texts, Person By, Why Why) : IRequest<Ended>
{
    public Upload? Upload { get; init; }

    public bool IsTrial { get; init; }
}

internal sealed class RecordFactHandler(OneFact fact) : IRequestHandler<RecordFact, Ended>
{
    public Task<Ended> Handle(RecordFact request, CancellationToken cancellationToken) => fact.RecordAsync(
        "record", request.Kind, request.Texts, request.By, request.Why, basis: null, request.Upload, withdrawn: false, request.IsTrial, cancellationToken);
}
