using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Forms;
using ArmedPolicingGov.Organisation.Others;
using ArmedPolicingGov.Web;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Agreements;

/// <summary>What is asked about an agreement, and how it is read.</summary>
internal static class AgreementForm
{
    public const string Id = "agreement";
    public const string Owner = "owner";
    public const string Title = "title";
    public const string KindOf = "kind";
    public const string Sensitive = "sensitive";
    public const string Covers = "covers";
    public const string Parties = "parties";
    public const string Organisations = "organisation";
    public const string Stage = "stage";
    public const string SignedOn = "signed";
    public const string ReviewBy = "review";
    public const string ExpiresOn = "expires";
    public const string Reason = "reason";

    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>What was typed as the agreement; what is wrong goes to the problems, in the order of the page.</summary>
    /// <param name="onRecord">The agreement as it stands, where it is changed.</param>
    public static Agreement Read(Typed typed, string id, string owner, Reference reference, DateOnly today, Problems problems, Agreement? onRecord = null)
    {
        var title = typed.Line(Title, "Title", Typed.LongestName, "Enter the title", reference, problems, onRecord?.Title) ?? "";
        var kind = typed.Code(KindOf, Agreement.Kinds, "Choose what kind of agreement it is", problems);
        if (typed[Sensitive] is not (Yes or No)) problems.Add(Sensitive, "Choose whether it is sensitive");
        var covers = typed.Text(Covers, "What it covers", null, reference, problems);
        if (typed[Sensitive] == Yes && covers is not null) problems.Add(Covers, "Leave this blank: of a sensitive agreement only its title, parties and dates are recorded");
        var stage = typed.Code(Stage, Agreement.Stages, "Choose how far it has come", problems);
        var agreement = new Agreement { Id = id, Owner = owner, Title = title, Kind = kind, Covers = covers, IsSensitive = typed[Sensitive] == Yes, Stage = stage };
        return agreement with
        {
            SignedOn = Signed(typed, agreement, today, problems),
            ReviewBy = typed.OptionalDay(ReviewBy, "The day of the review", problems),
            ExpiresOn = Expires(typed, problems),
        };
    }

    /// <summary>The organisations that are chosen, and one party on each line: a force by its name or reference, or any other organisation.</summary>
    /// <param name="known">The organisations on record.</param>
    /// <param name="onRecord">The parties as they stand, where the agreement is changed.</param>
    public static IReadOnlyList<AgreementParty> ReadParties(Typed typed, Agreement agreement, Reference reference, IReadOnlyList<OtherOrganisation> known, DateOnly today, Problems problems, IReadOnlyList<AgreementParty>? onRecord = null)
    {
        var id = agreement.Id;
        var chosen = known.Where(each => typed.Has(Organisations, each.Id)).Select(each => new AgreementParty { Agreement = id, Party = PartyOf(each), Name = each.Name }).ToList();
        var lines = typed[Parties].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (typed.Text(Parties, "Parties", chosen.Count > 0 ? null : "Name at least one other party", reference, problems) is null) return chosen;
        // Whose agreement it is need not be named among those that it is with.
        var parties = chosen.Concat(lines.Select(line => PartyOf(line, id, reference, today)).Where(each => $"force/{each.Party}" != agreement.Owner)).DistinctBy(each => each.Party, StringComparer.Ordinal).ToList();
        if (parties.FirstOrDefault(each => each.Party == AgreementParty.Other) is { } unnamed) problems.Add(Parties, $"“{unnamed.Name}” has no letters or figures. Write the name of the party");
        if (parties.Any(each => each.Name?.Length > Typed.LongestName && onRecord?.Any(party => party.Name == each.Name) != true)) problems.Add(Parties, $"The name of each party must be {Typed.LongestName} characters or fewer");
        if (parties.Count == 0) problems.Add(Parties, "Name at least one other party");
        return parties;
    }

    /// <summary>Says so when another agreement in sight has the title: in a list nobody could tell the two apart.</summary>
    public static async Task CheckTitleAsync(FactsContext facts, Agreement agreement, Problems problems, CancellationToken cancel)
    {
        var others = await facts.Set<Agreement>().Where(each => each.Id != agreement.Id).Select(each => each.Title).ToListAsync(cancel);
        if (others.Contains(agreement.Title, StringComparer.OrdinalIgnoreCase)) problems.Add(Title, "Another agreement has this title. Add what tells the two apart, such as the year");
    }

    /// <summary>The form as an agreement on record fills it in.</summary>
    public static Typed Of(Agreement agreement, IReadOnlyList<AgreementParty> parties, Reference reference, IReadOnlyList<OtherOrganisation> known, DateOnly today) => Typed.Of(
    [
        new(Title, agreement.Title), new(KindOf, agreement.Kind), new(Sensitive, agreement.IsSensitive ? Yes : No), new(Covers, agreement.Covers ?? ""), new(Stage, agreement.Stage),
        new(Organisations, known.Where(each => parties.Any(party => party.Party == PartyOf(each))).Select(each => each.Id).ToArray()),
        new(Parties, string.Join('\n', parties.Where(party => !known.Any(each => PartyOf(each) == party.Party)).Select(party => party.NameOf(reference, today)))),
    ]).WithKnown(SignedOn, agreement.SignedOn).WithKnown(ReviewBy, agreement.ReviewBy).WithKnown(ExpiresOn, agreement.ExpiresOn);

    private static DateOnly? Signed(Typed typed, Agreement agreement, DateOnly today, Problems problems)
    {
        if (agreement.IsSigned) return typed.Day(SignedOn, "The day on which it was signed", today, problems);
        if (agreement.Stage.Length > 0 && !typed.Date(SignedOn).IsEmpty) problems.Add(SignedOn, "Leave this blank until it is signed, or choose that it is signed");
        return null;
    }

    private static DateOnly? Expires(Typed typed, Problems problems)
    {
        var expires = typed.OptionalDay(ExpiresOn, "The day on which it expires", problems);
        if (expires is { } day && typed.Date(SignedOn).TryRead("", SignedOn, new Problems(), out var signed) && day <= signed) problems.Add(ExpiresOn, "The day on which it expires must be after the day on which it was signed");
        return expires;
    }

    private static string PartyOf(OtherOrganisation organisation) => AgreementParty.Other + organisation.Id;

    private static AgreementParty PartyOf(string line, string id, Reference reference, DateOnly today)
    {
        var force = reference.Forces.FirstOrDefault(each => new[] { each, reference.ForceAt(each, today).ShortName, reference.ForceAt(each, today).Name }.Contains(line, StringComparer.OrdinalIgnoreCase));
        return force is not null ? new AgreementParty { Agreement = id, Party = force } : new AgreementParty { Agreement = id, Party = AgreementParty.Other + Slug.Of(line), Name = line };
    }
}
