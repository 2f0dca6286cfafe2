using ArmedPolicingGov.CommandCover.Absences;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Acts;

/// <summary>Record that a commander is away; of one kind, a day is on record once.</summary>
internal sealed record RecordAbsence(Absence Absence, Person By) : IRequest<Done>;

internal sealed class RecordAbsenceHandler(FactsContext facts, Deeds deeds) : IRequestHandler<RecordAbsence, Done>
{
    public async Task<Done> Handle(RecordAbsence request, CancellationToken cancellationToken)
    {
        var absence = request.Absence;
        var other = await facts.Set<Absence>().Where(each => each.Officer == absence.Officer && each.Kind == absence.Kind && each.Id != absence.Id
            && (absence.To == null || each.From < absence.To) && (each.To == null || each.To > absence.From)).OrderBy(each => each.From).FirstOrDefaultAsync(cancellationToken);
        if (other is null) return await deeds.RecordAsync("record-absence", request.By, [absence], cancellationToken);
        var until = other.To is { } to ? $"until {LondonClock.Date(to)}" : "with no day on which they are back";
        return Done.Refused(new Fault(Absence.Declaration.Name, null, "from", null, $"They are on record already as “{Absence.Kinds.Words(other.Kind)}” from {LondonClock.Date(other.From)} {until}",
            "It is on the page “Leave and absence”: record there when they are back"));
    }
}
