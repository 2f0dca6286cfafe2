using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Organisation;

/// <summary>The addresses of the module's pages. References hold '/', so they end an address.</summary>
internal static class Urls
{
    public const string Index = "/organisation";

    public const string Agreements = "/organisation/agreements";
    public const string NewAgreement = "/organisation/agreements/new";

    public const string Capabilities = "/organisation/capabilities";
    public const string NewCapability = "/organisation/capabilities/new";

    public const string Officers = "/organisation/officers";

    public const string Forces = "/organisation/forces";

    public const string Units = "/organisation/units";
    public const string NewUnit = "/organisation/units/new";
    public const string NewServed = "/organisation/units/served";

    public const string ForceUnits = "/organisation/units/forces";
    public const string NewForceUnit = "/organisation/units/forces/new";

    public const string Others = "/organisation/others";
    public const string NewOther = "/organisation/others/new";

    public const string Documents = "/organisation/documents";
    public const string NewDocument = "/organisation/documents/new";

    public const string Glossary = "/organisation/glossary";
    public const string NewTerm = "/organisation/glossary/term";

    /// <summary>Those that stand beside each other.</summary>
    public static IReadOnlyList<(string Href, string Text)> Pages { get; } =
    [
        (Index, "Organisation"), (Forces, "Forces and regions"), (Officers, "Officers"), (Agreements, "Agreements"), (Capabilities, "Capabilities of others"), (ForceUnits, "Units of forces"), (Units, "Joint units"), (Others, "Other organisations"), (Documents, "Reference documents"), (Glossary, "Glossary"),
    ];

    public static string Force(string force) => $"{Forces}/of/{force}";

    public static string Agreement(string agreement) => $"{Agreements}/of/{agreement}";

    public static string ChangeAgreement(string agreement) => $"{Agreements}/change?agreement={Uri.EscapeDataString(agreement)}";

    public static string AddText(string agreement) => $"{Agreements}/text?agreement={Uri.EscapeDataString(agreement)}";

    /// <summary>The bytes of an agreement's text; the pages of records hand them out.</summary>
    public static string Text(Organisation.Agreements.AgreementFile text) => RecordUrls.Document(text.Sha256, text.Agreement);

    public static string TestCapability(string capability) => $"{Capabilities}/test?capability={Uri.EscapeDataString(capability)}";

    public static string EndUnit(string unit) => $"{Units}/end?unit={Uri.EscapeDataString(unit)}";

    public static string EndForceUnit(string unit) => $"{Units}/end?own={Uri.EscapeDataString(unit)}";

    public static string UnitNumbers(string unit) => $"{ForceUnits}/numbers?unit={Uri.EscapeDataString(unit)}";

    public static string EndServed(string served) => $"{Units}/end?served={Uri.EscapeDataString(served)}";

    public static string EndOther(string organisation) => $"{Others}/end?organisation={Uri.EscapeDataString(organisation)}";

    public static string Officer(string officer) => $"{Officers}/of/{officer}";

    public const string NewOfficer = "/organisation/officers/new";

    public static string Rank(string officer) => $"{Officers}/rank?officer={Uri.EscapeDataString(officer)}";

    public static string Post(string officer) => $"{Officers}/post?officer={Uri.EscapeDataString(officer)}";

    public static string EndPost(Facts.PostHeld post) => $"{Officers}/post-end?officer={Uri.EscapeDataString(post.Officer)}&post={post.Post}&area={Uri.EscapeDataString(post.Area)}&from={Facts.LondonTime.Format(post.From)}";

    public static string Leave(string officer) => $"{Officers}/leave?officer={Uri.EscapeDataString(officer)}";

    public static string ComeBack(string officer) => $"{Officers}/leave-undo?officer={Uri.EscapeDataString(officer)}";

    public static string Transfer(string officer) => $"{Officers}/transfer?officer={Uri.EscapeDataString(officer)}";

    public static string TakeBack(string transfer) => $"{Officers}/take-back?transfer={Uri.EscapeDataString(transfer)}";

    public static string Accept(string transfer) => $"{Officers}/accept?transfer={Uri.EscapeDataString(transfer)}";

    public static string UndoAcceptance(string transfer) => $"{Officers}/undo?transfer={Uri.EscapeDataString(transfer)}";

    public const string Alike = "/organisation/officers/alike";

    public static string Join(string officer) => $"{Officers}/join?officer={Uri.EscapeDataString(officer)}";

    public static string Join(string officer, string other) => $"{Join(officer)}&other={Uri.EscapeDataString(other)}";

    public static string TellApart(string officer, string other) => $"{Officers}/apart?officer={Uri.EscapeDataString(officer)}&other={Uri.EscapeDataString(other)}";

    public static string Part(string officer, string sameAs) => $"{Officers}/part?officer={Uri.EscapeDataString(officer)}&same={Uri.EscapeDataString(sameAs)}";

    public static string Document(string document) => $"{Documents}/of/{document}";

    public static string NewVersion(string document) => $"{NewDocument}?of={Uri.EscapeDataString(document)}";

    public static string Archive(string document) => $"{Documents}/archive?document={Uri.EscapeDataString(document)}";

    public static string NewDeparture(string document) => $"{Documents}/departures/new?document={Uri.EscapeDataString(document)}";

    public static string ChangeTerm(string term) => $"{NewTerm}?term={Uri.EscapeDataString(term)}";

    /// <summary>The page of the commander whom an officer is; another module's.</summary>
    public static string Commander(string officer) => $"/commanders/officers/{officer}";
}
