using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Queries;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Recommendations.Wording;

/// <summary>Where somebody goes to mend an exception: the form for a record, with what the exception says filled in.</summary>
internal static class Mending
{
    /// <summary>The address of the form for the kind of record that the reason names.</summary>
    /// <param name="unit">The unit that the exception counts in.</param>
    public static string Address(Rule rule, Reason reason, Failing failing, Unit unit, FactBook book) => (rule.Id, reason.Code) switch
    {
        ("3-tracking-used", _) => RecordUrls.Correct(reason.Kind, $"{failing.Subject}{Kind.KeySeparator}{failing.Detail}"),
        ("7-exercises-shared", _) or ("10-findings-closed", _) or ("12-records-complete", "not-closed") or ("12-records-intact", "not-stored") => RecordUrls.Correct(reason.Kind, failing.Subject),
        (_, "not-delivered") when book.Milestones.ContainsKey(Number(rule)) => RecordUrls.Correct(reason.Kind, Number(rule)),
        _ => New(reason.Kind, Values(rule.Id, reason.Code, failing, unit, book, Number(rule))),
    };

    private static (string Column, string Value)[] Values(string rule, string reason, Failing failing, Unit unit, FactBook book, string number) => (rule, reason) switch
    {
        ("1-selection", _) => [("officer", failing.Subject), ("kind", "selection"), ("role", failing.Detail)],
        ("2-specialist-cover", _) => [("region", unit.Id), ("role", failing.Subject), .. Ends(failing.Detail)],
        ("3-tracking-fitted", _) => [("vehicle", failing.Subject)],
        ("3-operators-trained", _) => [("officer", failing.Subject)],
        ("5-observed-roster", _) => [("officer", failing.Subject), ("kind", "observation"), ("item", failing.Detail)],
        ("5-observed-before-deployment", _) => [.. AuthorisedBy(failing, book), ("kind", "observation"), ("item", failing.Detail)],
        ("5-commander-in-date", "no-commander") => [("deployment", failing.Subject), ("role", failing.Detail)],
        ("5-commander-in-date", _) => [("officer", Word(failing, 1))],
        ("6-in-date", "refresher-overdue") => [("officer", failing.Subject), ("kind", "annual-refresher"), ("role", failing.Detail)],
        ("6-in-date", _) => [("officer", failing.Subject), ("kind", "apstra-refresher")],
        ("6-new-items", _) => [("officer", failing.Subject), ("kind", reason == "not-familiarised" ? "familiarisation" : "observation"), ("item", Word(failing, 1))],
        ("8-napp-attendance", "not-attended") => [("meeting", failing.Subject), ("region", unit.Id)],
        ("8-napp-attendance", _) => [("officer", failing.Detail)],
        ("9-procedures-current", _) or ("10-senior-oversight", _) => [("armoury", failing.Subject)],
        ("10-independent-audit", _) => [("armoury", failing.Subject), ("kind", "annual-independent")],
        ("12-records-complete", _) => [("deployment", failing.Subject), ("type", failing.Detail)],
        ("12-records-intact", _) => [("document", failing.Subject)],
        (_, "not-delivered") => [("recommendation", number)],
        _ => [],
    };

    private static string New(string kind, params ReadOnlySpan<(string Column, string Value)> values)
    {
        var query = string.Join('&', values.ToArray().Select(each => $"{each.Column}={Uri.EscapeDataString(each.Value)}"));
        return $"{(kind == Shift.Declaration.Name ? "/cover/shifts/new" : $"/records/{kind}/new")}{(query.Length > 0 ? "?" : "")}{query}";
    }

    private static (string Column, string Value)[] Ends(string period) => period.Split('/') is [var from, var to] ? [("from", from), ("to", to)] : [];

    private static (string Column, string Value)[] AuthorisedBy(Failing failing, FactBook book) =>
        book.DeploymentItems[failing.Subject].FirstOrDefault(each => each.Item == failing.Detail) is { } item ? [("officer", item.AuthorisedBy)] : [];

    private static string Word(Failing failing, int place) => failing.Detail.Split(' ') is var words && place < words.Length ? words[place] : "";

    private static string Number(Rule rule) => rule.Id[..rule.Id.IndexOf('-', StringComparison.Ordinal)];
}
