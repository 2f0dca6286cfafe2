using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>What a commander is told of their own standing.</summary>
internal static class CurrencyWords
{
    /// <summary>"You are in date as tactical firearms commander (TFC) until 3 March 2027".</summary>
    public static string Sentence(RoleCurrency role) => (role.LapsesOn, role.Obstacles) switch
    {
        ({ } lapses, _) => $"You are in date as {InSentence(role.Role)} until {LondonClock.Date(lapses.AddDays(-1))}",
        (_, [{ Reason: "suspended", Since: { } since }]) => $"You are suspended as {InSentence(role.Role)} since {LondonClock.Date(since)}",
        (_, [{ Reason: "non-operational", Since: { } since }]) => $"You have stepped back as {InSentence(role.Role)} since {LondonClock.Date(since)}",
        (_, [{ Reason: "relinquished", Since: { } since }]) => $"You relinquished the role of {InSentence(role.Role)} on {LondonClock.Date(since)}",
        (_, [{ Reason: "revoked", Since: { } since }]) => $"Your accreditation as {InSentence(role.Role)} was revoked on {LondonClock.Date(since)}",
        _ => $"You are not in date as {InSentence(role.Role)}",
    };

    private static string InSentence(string role) => MidSentence.Of(Codes.CommandRole.Words(role));
}
