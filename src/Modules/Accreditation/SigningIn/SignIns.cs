using ArmedPolicingGov.Ledger.Reading;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.SigningIn;

/// <summary>Who signs in as whom on a day, in the reader's scope.</summary>
internal static class SignIns
{
    /// <summary>The officer's; null: none is on record.</summary>
    public static Task<OfficerSignIn?> OfOfficerAsync(FactsContext facts, string officer, DateOnly day, CancellationToken cancel) =>
        On(facts, day).FirstOrDefaultAsync(each => each.Officer == officer, cancel);

    /// <summary>The one of somebody who signs in; null: none is on record.</summary>
    public static Task<OfficerSignIn?> OfPersonAsync(FactsContext facts, string person, DateOnly day, CancellationToken cancel) =>
        On(facts, day).FirstOrDefaultAsync(each => each.Person == person, cancel);

    private static IQueryable<OfficerSignIn> On(FactsContext facts, DateOnly day) =>
        facts.Set<OfficerSignIn>().Where(each => each.From <= day && (each.To == null || each.To > day)).OrderByDescending(each => each.From).ThenBy(each => each.SignIn);
}
