using ArmedPolicingGov.Accreditation.Quick;
using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Http;

namespace ArmedPolicingGov.Accreditation;

/// <summary>The addresses of the module's pages. Officers' identifiers hold '/', so they end an address.</summary>
internal static class Urls
{
    public const string Roster = "/commanders";
    public const string Mine = "/commanders/mine";
    public const string WhoMayCommand = "/commanders/who-may-command";

    public const string Due = "/commanders/due";

    public const string Sessions = "/commanders/sessions";
    public const string NewSession = "/commanders/sessions/new";

    public const string ArmedOfficers = "/commanders/armed-officers";
    public const string AfoTraining = "/commanders/armed-officers/training";

    public const string Quick = "/commanders/quick";
    public const string Establishment = "/commanders/establishment";
    public const string Road = "/commanders/road";
    public const string Unselected = "/commanders/road/unselected";
    public const string CertificatePath = "/commanders/certificate";
    public const string Settings = "/commanders/settings";
    public const string Changes = "/commanders/changes";
    public const string NewChange = "/commanders/changes/new";

    /// <summary>What holds in the force that a place is, or in the nation.</summary>
    /// <param name="place">As settings name it.</param>
    public static string SettingsOf(string place) => place.Split('/') is ["force", var force] ? $"{Settings}?place={force}" : place == Facts.Reference.National ? $"{Settings}?place={place}" : Settings;

    public static string SetValue(string name) => $"{Settings}/set?name={name}";

    public static string UnselectedOf(string force) => $"{Unselected}?force={force}";

    public static string RoadsOf(string force) => $"{Road}?force={force}";

    public static string RoadFor(string officer, string force) => $"{Road}?force={force}&officer={Uri.EscapeDataString(officer)}";

    public static string RoadOf(string officer, string role) => $"{Road}/of/{officer}?role={role}";

    public static string RoadStage(string officer, string role, string stage) => $"{Road}/stage?officer={Uri.EscapeDataString(officer)}&role={role}&stage={stage}";

    /// <summary>The page that records an event of a commander, with what is known of it filled in.</summary>
    /// <param name="known">The text of a column of the event; blank where nothing is known.</param>
    public static string RecordEvent(Func<string, string> known)
    {
        var (officer, role, kind) = (known("officer"), known("role"), known("kind"));
        if (kind is "selection" or "initial-accreditation" or "tactical-adviser-session" or "mentored") return officer.Length > 0 && role.Length > 0 ? RoadOf(officer, Uri.EscapeDataString(role)) : Road;
        if (officer.Length > 0 && StandingAct.All.FirstOrDefault(each => each.Event == kind) is { } act) return Standing(officer, act.Code);
        return QuickOf(officer, kind, role, known("item"));
    }

    /// <summary>Quick record with what is known filled in.</summary>
    /// <param name="kind">A kind of commander event; blank: nothing is known of what happened.</param>
    public static string QuickOf(string officer, string kind, string role = "", string item = "")
    {
        var what = kind switch { "annual-refresher" or "apstra-refresher" => "refresher", "observation" or "familiarisation" => "observation", "conduct-check" => "check", _ => "" };
        var refresher = kind switch { "annual-refresher" => role, "apstra-refresher" => QuickForm.Apstra, _ => "" };
        var known = new[] { (QuickForm.Officer, officer), (QuickForm.What, what), (QuickForm.Refresher, refresher), (QuickForm.Item, what == "observation" ? item : "") };
        return $"{Quick}{QueryString.Create(known.Where(each => each.Item2.Length > 0).Select(each => KeyValuePair.Create(each.Item1, (string?)each.Item2)))}";
    }

    /// <summary>Quick record of another act, with the officer that is filled in.</summary>
    public static string QuickFor(string what, Typed typed) =>
        $"{Quick}?{QuickForm.What}={what}{(typed[QuickForm.Officer] is { Length: > 0 } officer ? $"&{QuickForm.Officer}={Uri.EscapeDataString(officer)}" : "")}";

    /// <summary>Quick record for the next of the same acts.</summary>
    public static string QuickAfter(string recorded, string what) => $"{Quick}?{QuickForm.What}={what}&{QuickForm.Recorded}={Uri.EscapeDataString(recorded)}";

    public static string TakeBack(string recorded) => $"/commanders/take-back?event={Uri.EscapeDataString(recorded)}";

    /// <summary>The bytes of a file that came with a stage; the pages of records hand them out.</summary>
    public static string Document(RoadFile file) => RecordUrls.Document(file.Sha256, file.Step);

    public static string Certificate(string officer) => $"{CertificatePath}?officer={Uri.EscapeDataString(officer)}";

    public static string SignIn(string officer) => $"/commanders/sign-in?officer={Uri.EscapeDataString(officer)}";

    public static string DecideTactics(string officer) => $"/commanders/tactics-session?officer={Uri.EscapeDataString(officer)}";

    public static string ChangesOf(string force) => $"{Changes}?force={force}";

    public static string Change(string item, string force) => $"{Changes}/of/{item}?force={force}";

    public static string RuleOn(string item, string force) => $"{Changes}/rule?item={Uri.EscapeDataString(item)}&force={force}";

    public static string NewItemVersion(string item, string force) => $"{Changes}/version?item={Uri.EscapeDataString(item)}&force={force}";

    /// <summary>The page that says which guidance a record goes by.</summary>
    public static string Cite(Facts.Kind kind, string key) => $"/commanders/cite?kind={kind.Name}&key={Uri.EscapeDataString(key)}";

    public static string NewSessionOn(string item) => $"{NewSession}?item={Uri.EscapeDataString(item)}";

    /// <summary>A new session of a force that one commander attended.</summary>
    /// <param name="worth">What it was, as the form asks it; blank: nothing is known.</param>
    public static string NewSessionFor(string officer, string force, string worth = "") =>
        $"{NewSession}?force={force}&{AttendedForm.Attended}={Uri.EscapeDataString(officer)}{(worth.Length > 0 ? $"&{SessionForm.Worth}={worth}" : "")}";

    public static string EstablishmentOf(string force) => $"{Establishment}?force={force}";

    public static string Standing(string officer, string act) => $"/commanders/standing?officer={Uri.EscapeDataString(officer)}&act={act}";

    public static string Session(string session) => $"{Sessions}/of/{session}";

    public static string AddToSession(string session) => $"{Sessions}/add?session={Uri.EscapeDataString(session)}";

    public static string CorrectSession(string session) => $"{Sessions}/correct?session={Uri.EscapeDataString(session)}";

    public static string WithdrawSession(string session) => $"{Sessions}/withdraw?session={Uri.EscapeDataString(session)}";

    public static string TakeOut(string session, string officer) => $"{Sessions}/take-out?session={Uri.EscapeDataString(session)}&officer={Uri.EscapeDataString(officer)}";

    public static string ArmedOfficersOf(string force) => $"{ArmedOfficers}?force={force}";

    public static string ArmedOfficer(string officer) => $"{ArmedOfficers}/of/{officer}";

    public static string AfoTrainingDay(string day) => $"{AfoTraining}/of/{day}";

    public static string AddToAfoTraining(string day) => $"{AfoTraining}/add?day={Uri.EscapeDataString(day)}";

    public static string CorrectAfoTraining(string day) => $"{AfoTraining}/correct?day={Uri.EscapeDataString(day)}";

    public static string WithdrawAfoTraining(string day) => $"{AfoTraining}/withdraw?day={Uri.EscapeDataString(day)}";

    public static string TakeOutOfAfoTraining(string day, string officer) => $"{AfoTraining}/take-out?day={Uri.EscapeDataString(day)}&officer={Uri.EscapeDataString(officer)}";

    public static string AfoStage(string officer) => $"{ArmedOfficers}/stage?officer={Uri.EscapeDataString(officer)}";

    public static string AfoAct(string officer, string act, string role) => $"{ArmedOfficers}/change?officer={Uri.EscapeDataString(officer)}&act={act}&role={role}";

    public static string RosterOf(string force) => $"{Roster}?force={force}";

    public static string Commander(string officer) => $"{Roster}/officers/{officer}";
}
