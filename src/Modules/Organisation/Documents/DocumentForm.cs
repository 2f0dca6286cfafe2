using ArmedPolicingGov.Organisation.Forms;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Organisation.Documents;

/// <summary>What is asked about a reference document, and how it is read.</summary>
internal static class DocumentForm
{
    public const string Reference = "reference";
    public const string Title = "title";
    public const string KindOf = "kind";
    public const string Version = "version";
    public const string Issuer = "issuer";
    public const string From = "from";
    public const string To = "to";
    public const string Reason = "reason";

    /// <summary>What was typed as the document; what is wrong goes to the problems, in the order of the page.</summary>
    /// <param name="before">The version that it takes the place of; null: it is the first.</param>
    public static ReferenceDocument Read(Typed typed, ReferenceDocument? before, Facts.Reference reference, Problems problems)
    {
        var title = typed.Line(Title, "Title", Typed.LongestName, "Enter the title", reference, problems, before?.Title) ?? "";
        var document = new ReferenceDocument
        {
            Document = $"{Slug.Of(title)}/{typed[Reference]}",
            Title = title,
            Kind = typed.Code(KindOf, ReferenceDocument.Kinds, "Choose what kind of document it is", problems),
            Version = typed.Line(Version, "Version", Typed.LongestName, "Enter the version, or the date that it bears", reference, problems) ?? "",
            Issuer = typed.Line(Issuer, "Who issued it", Typed.LongestName, "Enter who issued it", reference, problems, before?.Issuer) ?? "",
            InForceFrom = typed.AnyDay(From, "The day from which it is in force", problems) ?? default,
        };
        var to = typed.OptionalDay(To, "The day from which it is no longer in force", problems);
        if (to < document.InForceFrom) problems.Add(To, "The day from which it is no longer in force must not be before the day from which it was");
        return document with { InForceTo = to };
    }

    /// <summary>The form for a new version, with what seldom changes filled in.</summary>
    public static Typed NewVersionOf(ReferenceDocument before) => Typed.Of(
        [new(Reference, Deeds.NewReference()), new(Title, before.Title), new(KindOf, before.Kind), new(Issuer, before.Issuer)]);
}
