using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Numbers;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>Something that is to be done in a force by a day, and where it is recorded that it was.</summary>
/// <param name="Of">A code of <see cref="Kinds"/>.</param>
/// <param name="Officer">Who is to do it; null: the force.</param>
/// <param name="On">The first day on which it is overdue; null: no day is on record.</param>
internal sealed record DueSoonLine(string Of, string Force, string? Officer, string What, DateOnly? On)
{
    public const string Refresher = "refresher";
    public const string Apstra = "apstra";
    public const string Arv = "arv-session";
    public const string Check = "check";
    public const string Observe = "observation";
    public const string Familiarise = "familiarisation";
    public const string Tactics = "tactics-session";
    public const string Armed = "armed-officer";
    public const string Review = "establishment";

    public static readonly Vocabulary Kinds = new("what falls due",
        (Refresher, "Annual refreshers"), (Apstra, "APSTRA refreshers"), (Arv, "Yearly ARV sessions"), (Check, "Complaint and misconduct checks"),
        (Observe, "Tactics and munitions to observe"), (Familiarise, "Weapons to be made familiar with"), (Tactics, "Tactics sessions"),
        (Armed, "Accreditation of AFOs, OFCs and tactical advisers"), (Review, "Reviews of the establishment"));

    public string Role { get; init; } = "";

    public string Item { get; init; } = "";

    /// <summary>The decision that asks for it; null: none does.</summary>
    public string? Decision { get; init; }

    /// <summary>Why it is listed without a day.</summary>
    public string Why { get; init; } = "";

    /// <summary>How many days ahead it is due soon.</summary>
    public int Ahead { get; init; } = Roster.UsuallyAhead;

    /// <summary>How pressing it is; null: no day is on record.</summary>
    public Standing? StandingOn(DateOnly day) => On is { } due ? Roster.Pressing(due, day, Ahead) : null;

    /// <summary>What is recorded once it is done.</summary>
    public Kind Records => Of switch
    {
        Arv or Tactics => TrainingSession.Declaration,
        Armed => AfoEvent.Declaration,
        Review => EstablishmentNumber.Declaration,
        _ => CommanderEvent.Declaration,
    };

    /// <summary>The page that records it, with what is known filled in, and what the link to it says.</summary>
    public (string Href, string Words) Link => Of switch
    {
        Refresher => (Urls.QuickOf(Officer!, "annual-refresher", Role), "Record the refresher"),
        Apstra => (Urls.QuickOf(Officer!, "apstra-refresher"), "Record the APSTRA refresher"),
        Arv => (Urls.NewSessionFor(Officer!, Force, SessionForm.Active), "Record the session"),
        Check => (Urls.QuickOf(Officer!, "conduct-check"), "Record the check"),
        Observe => (Urls.QuickOf(Officer!, Of, item: Item), "Record the observation"),
        Familiarise => (Urls.QuickOf(Officer!, Of, item: Item), "Record the familiarisation"),
        Tactics => (Urls.NewSessionFor(Officer!, Force), "Record the session"),
        Armed => (Urls.AfoAct(Officer!, AfoAct.AgainCode, Role), "Record the accreditation"),
        _ => (Urls.EstablishmentOf(Force), "Record the review"),
    };
}
