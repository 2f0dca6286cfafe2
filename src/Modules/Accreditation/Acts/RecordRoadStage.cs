using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Record a stage on somebody's road to a role. Refused for a role that they hold, and for a stage that they passed.</summary>
/// <param name="Further">What it makes beside the stage.</param>
/// <param name="Document">A file that one of the facts names; null: none.</param>
/// <param name="BelowRank">Why somebody is signed off who is below a rank that is asked for; null: no reason is given.</param>
internal sealed record RecordRoadStage(RoadStep Step, IReadOnlyList<Fact> Further, Person By, UploadedFile? Document = null, string? BelowRank = null) : IRequest<Done>;

internal sealed class RecordRoadStageHandler(Deeds deeds, RoadList roads, RoadAsked asked, IReadFactBooks books, Store store, TimeProvider clock) : IRequestHandler<RecordRoadStage, Done>
{
    public async Task<Done> Handle(RecordRoadStage request, CancellationToken cancellationToken)
    {
        var today = store.Today(clock);
        var book = (await books.AsKnownAsync(null, Clock.System, cancellationToken)).Book;
        var step = request.Step;
        var road = await roads.OfAsync(book, step.Officer, step.Role, today, cancellationToken);
        // A form that is sent twice says nothing new.
        var isKnown = road.Lines.Any(each => each.Step == step.Step);
        if (!isKnown && (await roads.RefusedAsync(book, road, step.Stage, today, cancellationToken) ?? await AskedAsync(book, request, cancellationToken)) is { } refused) return Done.Refused(refused);
        return await deeds.RecordAsync("record-road-stage", request.By, [step, .. request.Further], cancellationToken, reason: request.BelowRank, document: request.Document);
    }

    private async Task<Fault?> AskedAsync(FactBook book, RecordRoadStage request, CancellationToken cancel)
    {
        var step = request.Step;
        if (await asked.KeptAsync(step, request.Further.OfType<RoadStep>().Where(each => each.LeftOut is not null), cancel) is { } kept) return kept;
        return step.Stage == RoadStep.SignOff && request.BelowRank is null && await asked.BelowRankAsync(book, step.Officer, step.Role, step.On, cancel) is { } below ? RoadAsked.NeedsReason(below) : null;
    }
}
