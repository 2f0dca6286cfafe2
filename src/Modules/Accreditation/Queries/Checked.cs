using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>When a commander was last checked for complaints and misconduct.</summary>
/// <param name="On">The last check; null: none is on record.</param>
/// <param name="DueOn">The first day on which the next one is overdue; null: none is on record.</param>
/// <param name="Outcome">What it found, a code; null where the reader is not one of the few, or it is not on record.</param>
internal sealed record Checked(DateOnly? On, DateOnly? DueOn, string? Outcome)
{
    public static async Task<Checked> OfAsync(FactsContext facts, SettingBook settings, string officer, IReadOnlyList<CommanderEvent> events, bool mayReadOutcome, DateOnly day, CancellationToken cancel)
    {
        var last = events.Where(each => each.Kind == "conduct-check" && each.On <= day).OrderBy(each => each.On).LastOrDefault();
        var months = settings.Number(SettingTerms.ConductCheckMonths, Identifier.ForceOf(officer), day);
        var outcome = last is not null && mayReadOutcome ? await facts.Set<ConductCheckOutcome>().Where(each => each.Event == last.Event).Select(each => each.Outcome).SingleOrDefaultAsync(cancel) : null;
        return new Checked(last?.On, last?.On.AddMonths(months), outcome);
    }
}
