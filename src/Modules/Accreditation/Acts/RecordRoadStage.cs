using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Record a stage on somebody's road to a role. Refused for a role that they hold, and for a stage that they passed.</summary>
/// <param name="Further">What it makes beside the stage.</param>
/// <param name="Document">A file that one of the facts names; null: none.</param>
internal sealed record RecordRoadStage(RoadStep Step, IReadOnlyList<Fact> Further, Person By, UploadedFile? Document = null) : IRequest<Done>;

internal sealed class RecordRoadStageHandler(Deeds deeds, RoadList roads, IReadFactBooks books, Store store, TimeProvider clock) : IRequestHandler<RecordRoadStage, Done>
{
    public async Task<Done> Handle(RecordRoadStage request, CancellationToken cancellationToken)
    {
        var today = store.Today(clock);
        var book = (await books.AsKnownAsync(null, Clock.System, cancellationToken)).Book;
        var step = request.Step;
        var road = await roads.OfAsync(book, step.Officer, step.Role, today, cancellationToken);
        // A form that is sent twice says nothing new.
        var isKnown = road.Lines.Any(each => each.Step == step.Step);
        return !isKnown && await roads.RefusedAsync(book, road, step.Stage, today, cancellationToken) is { } refused
            ? Done.Refused(refused)
            : await deeds.RecordAsync("record-road-stage", request.By, [step, .. request.Further], cancellationToken, document: request.Document);
    }
}
