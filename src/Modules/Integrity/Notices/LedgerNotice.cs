using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Integrity.Queries;
using ArmedPolicingGov.Ledger.Checkpoints;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Ledger.Verifying;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Integrity.Notices;

/// <summary>Tells the national lead and the administrator, where they start, whether the records still stand as they were recorded.</summary>
/// <param name="verifications">Opened only for those two: it costs a connection.</param>
internal sealed class LedgerNotice(Lazy<Verifications> verifications, ISigningState signing, Store store, TimeProvider clock) : IStartNotice
{
    /// <summary>A day, and time for the verification of a night to take longer than that of the night before.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(26);

    public async Task<IReadOnlyList<StartNotice>> ForAsync(Person person, CancellationToken cancel)
    {
        if (person.Role is not (Roles.NationalLead or Roles.Administrator)) return [];
        var verified = Of(await verifications.Value.LastAsync(cancel));
        return signing.Problem is { } problem ? [verified, NotSigned(problem, person)] : [verified];
    }

    private StartNotice Of(Verification? last) => last switch
    {
        null => new("The ledger has not been verified yet", store.Kind == StoreKind.Simulated
            ? "a served store is verified once a day."
            : "Nobody has checked that the records still stand as they were recorded. Have the store verified.", Urls.Verifications, store.Kind == StoreKind.Live),
        { AllHeld: false } => new("Something in the ledger does not hold", $"Verified on {last.When}, compared with {last.ComparedInWords}. {last.FaultsInWords}: find out what was altered, and by whom, before the records are relied on.", Urls.Verification(last.Seq!.Value), true),
        _ when clock.GetUtcNow() - last.EndedAt > Fresh => new("The ledger was not verified in the last day", $"Everything held when it was last verified, on {last.When}. Find out why it was not verified since.", Urls.Verification(last.Seq!.Value), true),
        _ => new("Everything holds", $"verified on {last.When}, compared with {last.ComparedInWords}.", Urls.Verification(last.Seq!.Value), false),
    };

    /// <summary>What hinders it may name files of the host, which are for whoever runs it.</summary>
    private static StartNotice NotSigned(string problem, Person person) => new("What is recorded is not signed",
        person.Role == Roles.Administrator ? problem : "Until it is, nobody can prove what is recorded now. The administrator of the store sees why.", Urls.Index, true);
}
