using ArmedPolicingGov.CommandCover.Shifts;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>Which shifts rely on which agreements, as far as the reader sees these.</summary>
internal sealed class Reliance
{
    private readonly IReadOnlyDictionary<string, Agreement> byShift;

    private Reliance(IReadOnlyDictionary<string, Agreement> byShift) => this.byShift = byShift;

    public static Reliance None { get; } = new(new Dictionary<string, Agreement>(StringComparer.Ordinal));

    /// <summary>The agreement behind a shift; null where there is none.</summary>
    public Agreement? this[Shift shift] => byShift.GetValueOrDefault(shift.Id);

    /// <summary>Of all shifts: few rely on an agreement.</summary>
    public static async Task<Reliance> LoadAsync(FactsContext facts, CancellationToken cancel)
    {
        var found = await facts.Set<ShiftDetail>().Where(each => each.Agreement != null)
            .Join(facts.Set<Agreement>(), each => each.Agreement, each => each.Id, (detail, agreement) => new { detail.Shift, Agreement = agreement }).ToListAsync(cancel);
        return new Reliance(found.ToDictionary(each => each.Shift, each => each.Agreement, StringComparer.Ordinal));
    }

    /// <summary>The times at which the agreement behind a shift does not hold, each with why.</summary>
    public IEnumerable<(Stretch Stretch, string Why)> LapsesOf(Shift shift)
    {
        if (this[shift] is not { } agreement) yield break;
        var relies = $"Relies on “{agreement.Title}”";
        if (!agreement.IsSigned || agreement.SignedOn is not { } signed)
        {
            yield return (new Stretch(DateTimeOffset.MinValue, DateTimeOffset.MaxValue), $"{relies}, which is not signed");
            yield break;
        }

        yield return (new Stretch(DateTimeOffset.MinValue, LondonTime.StartOf(signed)), $"{relies}, which was signed only on {LondonClock.Date(signed)}");
        if (agreement.ExpiresOn is { } expires) yield return (new Stretch(LondonTime.StartOf(expires), DateTimeOffset.MaxValue), $"{relies}, which expires on {LondonClock.Date(expires)}");
    }
}
