using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Organisation.Agreements;

/// <summary>What an agreement needs from somebody, the most pressing first.</summary>
internal enum Attention
{
    Pressing,
    Unsigned,
    InForce,
}

/// <summary>How an agreement stands on a day.</summary>
internal static class AgreementTerms
{
    public static bool IsReviewOverdue(this Agreement agreement, DateOnly day) => agreement.ReviewBy < day;

    public static Attention AttentionOn(this Agreement agreement, DateOnly day) =>
        agreement.IsExpired(day) || agreement.IsReviewOverdue(day) ? Attention.Pressing : agreement.IsSigned ? Attention.InForce : Attention.Unsigned;

    /// <summary>What comes first of its dates, by which a list is ordered.</summary>
    public static DateOnly DueBy(this Agreement agreement) => new[] { agreement.ReviewBy, agreement.ExpiresOn }.Min() ?? DateOnly.MaxValue;

    /// <summary>"Expired on 1 March 2026. Not signed yet".</summary>
    public static string Words(this Agreement agreement, DateOnly day)
    {
        string?[] parts =
        [
            agreement.IsExpired(day) ? $"Expired on {LondonClock.Date(agreement.ExpiresOn!.Value)}" : null,
            agreement.IsReviewOverdue(day) ? $"Review overdue since {LondonClock.Date(agreement.ReviewBy!.Value.AddDays(1))}" : null,
            agreement.IsSigned ? null : "Not signed yet",
        ];
        return parts.OfType<string>().ToList() is { Count: > 0 } words ? string.Join(". ", words) : $"In force, signed on {LondonClock.Date(agreement.SignedOn!.Value)}";
    }

    /// <summary>What people call a party.</summary>
    public static string NameOf(this AgreementParty party, Reference reference, DateOnly day) =>
        reference.HasForce(party.Party) ? reference.ForceAt(party.Party, day).Name : party.Name ?? party.Party;
}
