using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Interchange.Mapping;
using MediatR;

namespace ArmedPolicingGov.Interchange.Acts;

/// <summary>Keep a mapping, or a further version of it.</summary>
internal sealed record KeepMapping(ImportMapping Mapping, Person By) : IRequest<IReadOnlyList<Fault>>;

internal sealed class KeepMappingHandler(IRecordFacts record) : IRequestHandler<KeepMapping, IReadOnlyList<Fault>>
{
    public async Task<IReadOnlyList<Fault>> Handle(KeepMapping request, CancellationToken cancellationToken)
    {
        var recording = new Recording(new Act(Guid.CreateVersion7(), "record", request.By), [new Row(ImportMapping.Declaration, request.Mapping)]);
        await record.RecordAsync(recording, cancellationToken);
        return recording.Faults.First;
    }
}
